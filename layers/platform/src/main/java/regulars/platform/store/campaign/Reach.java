package regulars.platform.store.campaign;

import java.util.Map;
import java.util.Optional;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.domain.message.SkipReason;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.contact.SmsPrices;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendingRecords;
import regulars.platform.store.Suppressions;
import regulars.platform.store.push.PushSubscriptions;

/** Whether an offer would reach a guest now, as far as that can be told before it is sent. */
public final class Reach {
    private final ConsentStore consents;
    private final Suppressions suppressions;
    private final SendingRecords records;
    private final SmsPrices prices = SmsPrices.load();
    private final PushSubscriptions subscriptions;
    private final boolean sms;

    /** How an offer goes, and what keeps it back. */
    public record Way(Channel channel, Optional<SkipReason> obstacle) { }

    public Reach(Platform platform) {
        this.consents = new ConsentStore(platform.table());
        this.suppressions = new Suppressions(platform.table(), platform.tokens());
        this.records = new SendingRecords(platform.table());
        this.subscriptions = new PushSubscriptions(platform.table());
        this.sms = isGranted(platform.world());
    }

    /** Whether the operator has granted a budget for SMS. */
    private static boolean isGranted(World world) {
        return world.optionalSetting("SMS_MONTHLY_BUDGET").map(Long::parseLong).orElse(0L) > 0;
    }

    /** Whether the merchant's e-mails are paused. */
    public boolean isPaused(String merchant) {
        return records.pause(merchant).isPresent();
    }

    /** The channel that is tried first, and what speaks against it, in the order in which it is looked at when a message goes out.
     * @param paused whether the merchant's e-mails are */
    public Way way(Member member, boolean paused) {
        Map<Channel, Boolean> wanted = consents.current(member.merchant(), member.id(), Purpose.MARKETING);
        if (wanted.getOrDefault(Channel.PUSH, false) && !subscriptions.of(member.merchant(), member.id()).isEmpty()) {
            return new Way(Channel.PUSH, Optional.empty());
        }
        return new Way(member.channel(), wanted.getOrDefault(member.channel(), false) ? byAddress(member, paused) : Optional.of(SkipReason.NO_CONSENT));
    }

    private Optional<SkipReason> byAddress(Member member, boolean paused) {
        return member.channel() == Channel.EMAIL ? byMail(member, paused) : bySms(member);
    }

    private Optional<SkipReason> byMail(Member member, boolean paused) {
        return suppressions.holds(member) ? Optional.of(SkipReason.SUPPRESSED) : Optional.of(SkipReason.SENDING_PAUSED).filter(_ -> paused);
    }

    private Optional<SkipReason> bySms(Member member) {
        if (!sms) {
            return Optional.of(SkipReason.SMS_OFF);
        }
        return prices.perPart(member.address()).isPresent() ? Optional.empty() : Optional.of(SkipReason.COUNTRY);
    }
}
