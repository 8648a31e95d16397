package regulars.domain.coupon;

import java.time.Instant;

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

    /** The next version, with other terms. */
    public Coupon with(CouponTerms other) {
        return new Coupon(id, version + 1, begun, status, other, issued, used);
    }

    /** The next version, given out no more. */
    public Coupon ended() {
        return new Coupon(id, version + 1, begun, CouponStatus.ENDED, terms, issued, used);
    }
}
