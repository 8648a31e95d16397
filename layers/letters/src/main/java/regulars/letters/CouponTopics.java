package regulars.letters;

import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.table.Table;

/** Says what a message about a member's coupon is about; nothing where the coupon is used up, taken back or over. */
public final class CouponTopics {
    private final Table table;

    public CouponTopics(Table table) {
        this.table = table;
    }

    /** By the coupon that lies where the occurrence says. */
    Optional<Topic> of(Situation now) {
        LocalDate today = now.programs().localDate(now.now());
        return HeldCoupon.find(table, now.id().merchant(), now.member().account(), now.id().occurrence()).map(HeldCoupon.Found::coupon)
                .filter(coupon -> coupon.lastDay().filter(today::isAfter).isEmpty())
                .map(coupon -> now.id().kind() == MessageKind.COUPON_GIVEN ? given(now, coupon) : expiring(now, coupon));
    }

    private static Topic given(Situation now, HeldCoupon coupon) {
        return Topic.of("coupon-given", Topics.names(now, "coupon", coupon.terms().name())).with(coupon.lastDay()
                .map(day -> new Topic.Sentence("coupon-given.until", Topics.names(now, "date", Dates.inFull(day, now.member().language()))))
                .stream().toList());
    }

    /** Only what has a last day is looked at again. */
    private static Topic expiring(Situation now, HeldCoupon coupon) {
        LocalDate day = coupon.lastDay().orElseThrow();
        return Topic.of("coupon-expiring", Topics.names(now, "coupon", coupon.terms().name(),
                "date", Dates.inFull(day, now.member().language()), "day", Dates.inShort(day, now.member().language())));
    }
}
