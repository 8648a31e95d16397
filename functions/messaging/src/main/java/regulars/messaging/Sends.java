package regulars.messaging;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.ProviderWait;
import regulars.domain.message.SkipReason;
import regulars.domain.message.WeeklyLimit;
import regulars.platform.World;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.SendLine.Status;
import regulars.platform.table.Outcome.Committed;
import regulars.platform.table.Outcome.Refused;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * How far each message to a member has come. A line is claimed before sending and marked after, so that a message is
 * sent at most once: who finds an old claim without a mark cannot know whether the message went out, says so, and does
 * not send it again. How a message ends is told to the merchant in the same transaction.
 */
final class Sends {
    private static final int TRIES_MAX = 5;

    private final Table table;
    private final World world;

    Sends(Table table, World world) {
        this.table = table;
        this.world = world;
    }

    Optional<SendLine> find(SendId id) {
        return table.getConsistent(id.key()).map(SendLine::of);
    }

    /** What else went out to the member, or may be going out just now. */
    List<WeeklyLimit.Sent> others(SendId id) {
        return table.list(id.key().partition(), SendId.PREFIX).stream().map(SendLine::of)
                .filter(line -> !line.id().equals(id) && hasGoneOut(line.status()))
                .map(line -> new WeeklyLimit.Sent(line.id().kind(), line.at())).toList();
    }

    private static boolean hasGoneOut(Status status) {
        return switch (status) {
            case CLAIMED, SENT, UNKNOWN -> true;
            case PLANNED, HELD, SKIPPED -> false;
        };
    }

    /** Whether the message is now this caller's to send.
     * @param channel that is tried first, to be told where the caller falls over */
    boolean claim(SendId id, Channel channel) {
        return change(id, LineChange.ofOpen(Status.CLAIMED, world.now(), Map.of("channel", channel.name())));
    }

    /** Gives a claim back whose message certainly did not go out. */
    void release(SendId id) {
        change(id, LineChange.ofClaimed(Status.PLANNED, world.now(), Map.of()));
    }

    /** Lets the message wait, to be asked for again then. */
    void hold(SendId id, Instant until) {
        change(id, LineChange.ofOpen(Status.HELD, world.now(), dueAt(id, until)));
    }

    /** Gives a claim back whose message the provider did not take now, to be offered again then. */
    void postpone(SendId id, Instant until, ProviderWait wait) {
        var more = new HashMap<>(SendLine.attributes(wait));
        more.putAll(dueAt(id, until));
        change(id, LineChange.ofClaimed(Status.HELD, world.now(), more));
    }

    private static Map<String, Object> dueAt(SendId id, Instant at) {
        return Map.of(Due.SHARD, Due.shard(id.key().partition()), Due.AT, Due.text(at));
    }

    /** Leaves nothing of a message whose member is gone, since what was held would stay due for ever. */
    void drop(SendId id) {
        table.delete(id.key());
    }

    private boolean change(SendId id, LineChange change) {
        return table.update(id.key(), change.expression(), change.condition(), change.values()).isPresent();
    }

    void sent(SendId id, Member member, Channel channel, Outcome.Sent sent) {
        Instant now = world.now();
        var more = Map.<String, Object>of("channel", channel.name(), "providerId", sent.providerId());
        end(id, LineChange.ofClaimed(Status.SENT, now, more),
                written(id, delivery(id, member, channel, now, Status.SENT, Optional.empty()).costing(sent.cost())));
    }

    /** Records that nobody knows whether a claimed message went out. */
    void unknown(SendId id, Member member, Channel channel) {
        Instant now = world.now();
        end(id, LineChange.ofClaimed(Status.UNKNOWN, now, Map.of("channel", channel.name())),
                written(id, delivery(id, member, channel, now, Status.UNKNOWN, Optional.empty())));
    }

    /** Records that the message is not sent, and why. */
    void skip(SendId id, Member member, Channel channel, SkipReason reason) {
        Instant now = world.now();
        end(id, LineChange.ofOpen(Status.SKIPPED, now, skipped(channel, reason)),
                written(id, delivery(id, member, channel, now, Status.SKIPPED, Optional.of(reason))));
    }

    /** As {@link #skip}, of a message that has been claimed. */
    void skipClaimed(SendId id, Member member, Channel channel, SkipReason reason) {
        Instant now = world.now();
        end(id, LineChange.ofClaimed(Status.SKIPPED, now, skipped(channel, reason)),
                written(id, delivery(id, member, channel, now, Status.SKIPPED, Optional.of(reason))));
    }

    private static Map<String, Object> skipped(Channel channel, SkipReason reason) {
        return Map.of("channel", channel.name(), "reason", reason.code());
    }

    private static Deliveries.Delivery delivery(SendId id, Member member, Channel channel, Instant at, Status status,
                                                Optional<SkipReason> reason) {
        return new Deliveries.Delivery(at, id.kind(), id.member(), member.account(), id.occurrence(), channel, status.code(),
                reason.map(SkipReason::code));
    }

    private static Write written(SendId id, Deliveries.Delivery delivery) {
        return Write.put(Deliveries.item(id.merchant(), delivery));
    }

    /** Where the line is no longer as it has to be, someone else has ended it. */
    private void end(SendId id, LineChange change, Write delivery) {
        var writes = List.of(Write.update(id.key(), change.expression(), change.condition(), change.values()), delivery);
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            switch (table.transact(writes)) {
                case Committed _ -> {
                    return;
                }
                case Refused(List<Integer> failed) -> {
                    if (!failed.isEmpty()) {
                        return;
                    }
                }
            }
        }
        throw new IllegalStateException("The end of a message could not be noted");
    }
}
