package regulars.messaging;

import java.util.Map;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.message.Purpose;
import regulars.platform.Platform;
import regulars.platform.log.Log;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/**
 * Welcomes a new member, once. The join page asks for consent to service messages, so that is what counts here, as it
 * stands at the moment of sending.
 */
final class SendWelcome {
    private static final String KIND = "welcome";
    private static final String OCCURRENCE = "1";

    private final Table table;
    private final Sends sends;
    private final ConsentStore consents;
    private final WelcomeLetter letter;
    private final Sender sender;

    SendWelcome(Platform platform, Sends sends, ConsentStore consents, WelcomeLetter letter, Sender sender) {
        this.table = platform.table();
        this.sends = sends;
        this.consents = consents;
        this.letter = letter;
        this.sender = sender;
    }

    void send(String merchant, MemberId id, Log log) {
        Optional<Member> found = table.getConsistent(Member.key(merchant, id)).map(Member::of);
        if (found.isEmpty()) {
            log.info("welcome skipped", Map.of("merchant", merchant, "member", id, "reason", "member-gone"));
            return;
        }
        Member member = found.get();
        Key key = Sends.key(merchant, id, KIND, OCCURRENCE);
        if (!isWanted(member)) {
            sends.skip(key, Outcome.Reason.NO_CONSENT);
            return;
        }
        Message message = letter.write(merchant(merchant), member);
        if (sends.claim(key)) {
            deliver(key, message);
        } else if (sends.giveUp(key)) {
            log.warn("unknown whether the welcome was sent", Map.of("merchant", merchant, "member", id));
        }
    }

    private void deliver(Key key, Message message) {
        try {
            switch (sender.send(message)) {
                case Outcome.Sent(String providerId) -> sends.sent(key, providerId);
                case Outcome.Skipped(Outcome.Reason reason) -> sends.skipClaimed(key, reason);
            }
        } catch (NotTaken e) {
            sends.release(key);
            throw e;
        }
    }

    private boolean isWanted(Member member) {
        return consents.current(member.merchant(), member.id(), Purpose.SERVICE).getOrDefault(member.channel(), false);
    }

    private Merchant merchant(String id) {
        return table.get(Merchant.key(id)).map(Merchant::of)
                .orElseThrow(() -> new IllegalStateException("A member without its merchant"));
    }
}
