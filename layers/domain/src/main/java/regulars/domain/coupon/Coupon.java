package regulars.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A coupon that a merchant has set up.
 *
 * @param version counts from 1
 * @param begun   when it was set up
 * @param issued  how many codes of its own it has
 * @param used    how often it was redeemed
 */
public record Coupon(CouponId id, int version, Instant begun, CouponStatus status, CouponTerms terms, long issued, long used) {
    /** Most coupons of one merchant, ended ones included. */
    public static final int COUPONS_LIMIT = 200;

    /** Whether it is still given out. */
    public boolean isActive() {
        return status == CouponStatus.ACTIVE;
    }

    /** Why no more codes of its own are issued on this day. */
    public Optional<CouponRefusal> issuesNoMore(LocalDate today) {
        return isActive() ? terms.validity().lastDay().filter(today::isAfter).map(CouponRefusal.Over::new)
                : Optional.of(new CouponRefusal.Ended());
    }

    /** Why a guest cannot take one on this day: as for other codes, and before its first day there is nothing to take. */
    public Optional<CouponRefusal> withheldFromGuests(LocalDate today) {
        return issuesNoMore(today).or(() -> terms.validity().from().filter(today::isBefore).map(CouponRefusal.NotYet::new));
    }

    /** The next version, with other terms. */
    public Coupon with(CouponTerms other) {
        return new Coupon(id, version + 1, begun, status, other, issued, used);
    }

    /** The next version, given out no more. */
    public Coupon ended() {
        return new Coupon(id, version + 1, begun, CouponStatus.ENDED, terms, issued, used);
    }
}
