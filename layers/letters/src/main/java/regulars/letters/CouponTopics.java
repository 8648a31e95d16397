package regulars.letters;

import java.time.LocalDate;
import java.util.Optional;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.table.Table;

/** Says what a message about a member's coupon is about; nothing where the coupon is used up, taken back or over. */
public final class CouponTopics {
    private final Table table;

    public CouponTopics(Table table) {
        this.table = table;
    }

    /** @param tag where the coupon lies */
    Optional<Topic> of(Situation now, String tag) {
        LocalDate today = now.programs().localDate(now.now());
        return HeldCoupon.find(table, now.id().merchant(), now.member().account(), tag).map(HeldCoupon.Found::coupon)
                .filter(coupon -> coupon.lastDay().filter(today::isAfter).isEmpty())
                .map(coupon -> Topics.dated(now, coupon.lastDay(), "coupon", coupon.terms().name()));
    }
}
