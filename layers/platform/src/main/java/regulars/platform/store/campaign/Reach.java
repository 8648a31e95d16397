package regulars.platform.store.campaign;

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

/** Whether an offer would reach a guest now, as far as that can be told before it is sent. */
public final class Reach {
    private final ConsentStore consents;
    private final Suppressions suppressions;
    private final SendingRecords records;
    private final SmsPrices prices = SmsPrices.load();
    private final boolean sms;

    public Reach(Platform platform) {
        this.consents = new ConsentStore(platform.table());
        this.suppressions = new Suppressions(platform.table(), platform.tokens());
        this.records = new SendingRecords(platform.table());
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

    /** What speaks against it, in the order in which it is looked at when a message goes out.
     * @param paused whether the merchant's e-mails are */
    public Optional<SkipReason> obstacle(Member member, boolean paused) {
        if (!consents.current(member.merchant(), member.id(), Purpose.MARKETING).getOrDefault(member.channel(), false)) {
            return Optional.of(SkipReason.NO_CONSENT);
        }
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
