package regulars.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.ProviderWait;
import regulars.domain.message.SendDecision;
import regulars.domain.message.SendRules;
import regulars.domain.message.SkipReason;
import regulars.domain.message.WeeklyLimit;
import regulars.letters.Message;
import regulars.letters.Situation;
import regulars.letters.Situations;
import regulars.letters.Topic;
import regulars.letters.Topics;
import regulars.letters.Writing;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.TooEarly;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.SendTags;

/** Sends a message to a member at most once, if at the moment of sending nothing speaks against it. */
final class SendToMember {
    /** What a claim is good for: longer than this function runs, so whoever made an older one is gone. */
    private static final Duration CLAIM_LIFE = Duration.ofSeconds(60);

    private final Situations situations;
    private final Topics topics;
    private final Writing writing;
    private final Sends sends;
    private final Sender sender;
    private final World world;
    private final ProviderRest rest;

    SendToMember(Situations situations, Topics topics, Writing writing, Sends sends, Sender sender, World world) {
        this.situations = situations;
        this.topics = topics;
        this.writing = writing;
        this.sends = sends;
        this.sender = sender;
        this.world = world;
        this.rest = new ProviderRest(world);
    }

    /** @throws TooEarly where someone else is at it
     * @throws RuntimeException to be asked again: the provider takes nothing from this account */
    void send(SendId id, Log log) {
        Optional<Member> found = situations.member(id);
        if (found.isEmpty()) {
            sends.drop(id);
            log.info("message skipped", fields(id, "reason", "member-gone"));
            return;
        }
        Member member = found.get();
        Optional<SendLine> line = sends.find(id);
        switch (line.map(SendLine::status).orElse(SendLine.Status.PLANNED)) {
            case PLANNED, HELD -> decide(situations.of(id, member, line), log);
            case CLAIMED -> claimed(line.orElseThrow(), member, log);
            case SENT, UNKNOWN, SKIPPED -> log.info("message has ended before", fields(id, "member", id.member().value()));
        }
    }

    private void claimed(SendLine line, Member member, Log log) {
        if (line.at().plus(CLAIM_LIFE).isAfter(world.now())) {
            throw new TooEarly("a message that someone else is sending");
        }
        sends.unknown(line.id(), member, line.channel().orElse(member.channel()));
        log.warn("unknown whether a message was sent", fields(line.id(), "member", member.id().value()));
    }

    private void decide(Situation now, Log log) {
        Optional<Topic> topic = topics.of(now);
        switch (SendRules.decide(now.facts(topic.isPresent()))) {
            case SendDecision.Send _ -> send(now, topic.orElseThrow(), log);
            case SendDecision.Hold(var until) -> sends.hold(now.id(), until);
            case SendDecision.Skip(SkipReason reason) -> sends.skip(now.id(), now.member(), now.channel(), reason);
        }
    }

    private void send(Situation now, Topic topic, Log log) {
        Message message = writing.write(now, topic, log);
        if (!sends.claim(now.id(), now.channel())) {
            throw new TooEarly("a message that someone else is sending");
        }
        Optional<SkipReason> tooMany = tooMany(now);
        if (tooMany.isPresent()) {
            sends.skipClaimed(now.id(), now.member(), now.channel(), tooMany.get());
        } else {
            deliver(now, topic, message, log);
        }
    }

    /** Counted after the claim, so that of several messages at once not one too many goes out. */
    private Optional<SkipReason> tooMany(Situation now) {
        List<WeeklyLimit.Sent> others = sends.others(now.id());
        if (new WeeklyLimit(now.automations().weeklyLimit()).forbids(now.id().kind(), others, now.now())) {
            return Optional.of(SkipReason.WEEKLY_LIMIT);
        }
        return now.member().pace().forbids(now.id().kind(), others, now.now()) ? Optional.of(SkipReason.OWN_PACE) : Optional.empty();
    }

    private void deliver(Situation now, Topic topic, Message message, Log log) {
        SendId id = now.id();
        Member member = now.member();
        switch (rest.unlessResting(id.kind(), now.channel(), () -> sender.send(message, SendTags.of(id)))) {
            case Outcome.Sent sent -> sends.sent(id, member, now.channel(), sent);
            case Outcome.Skipped(SkipReason reason) -> sends.skipClaimed(id, member, now.channel(), reason);
            case Outcome.Refused(var cause) -> {
                log.error("message refused", cause, fields(id, "member", member.id().value()));
                refused(now, topic, log);
            }
            case Outcome.NotNow _ -> postpone(now, log);
            case Outcome.LockedOut(var cause) -> {
                sends.release(id);
                throw cause;
            }
            case Outcome.Unknown(var cause) -> {
                sends.unknown(id, member, now.channel());
                log.error("unknown whether a message was sent", cause, fields(id, "member", member.id().value()));
            }
        }
    }

    private void postpone(Situation now, Log log) {
        SendId id = now.id();
        SendLine line = sends.find(id).orElseThrow();
        ProviderWait wait = line.waited().orElseGet(() -> ProviderWait.none(world.now()));
        switch (wait.until(world.now(), line.notAfter())) {
            case SendDecision.Hold(var until) -> {
                sends.postpone(id, until, wait.again());
                log.info("message waits for its provider", fields(id, "times", Integer.toString(wait.times() + 1)));
            }
            case SendDecision.Skip(SkipReason reason) -> {
                sends.skipClaimed(id, now.member(), now.channel(), reason);
                log.warn("message given up", fields(id, "reason", reason.code()));
            }
            case SendDecision.Send _ -> throw new IllegalStateException("A message that waits is not sent");
        }
    }

    /** What no browser takes has certainly not gone out, so it goes to the address, if it may. */
    private void refused(Situation now, Topic topic, Log log) {
        if (now.channel() != Channel.PUSH) {
            sends.skipClaimed(now.id(), now.member(), now.channel(), SkipReason.REFUSED);
            return;
        }
        Situation byAddress = now.byAddress();
        switch (SendRules.decide(byAddress.facts(true))) {
            case SendDecision.Send _ -> deliver(byAddress, topic, writing.write(byAddress, topic, log), log);
            case SendDecision.Hold(var until) -> {
                sends.release(now.id());
                sends.hold(now.id(), until);
            }
            case SendDecision.Skip(SkipReason reason) -> sends.skipClaimed(now.id(), now.member(), byAddress.channel(), reason);
        }
    }

    private static Map<String, String> fields(SendId id, String name, String value) {
        return Map.of("merchant", id.merchant(), "kind", id.kind().code(), name, value);
    }
}
