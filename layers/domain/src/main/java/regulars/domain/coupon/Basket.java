package regulars.domain.coupon;

import java.time.Instant;

/**
 * The coupons on one purchase.
 *
 * @param combinable whether all of them go with others
 */
public record Basket(Tally tally, boolean combinable) {
    /** No coupon, or a purchase without a name. */
    public static final Basket EMPTY = new Basket(Tally.NONE, true);

    /** Whether there is room for one more. */
    boolean takes(boolean other, Instant now) {
        return tally.asOf(now).taken() == 0 || combinable && other;
    }

    /** With one more reserved. */
    public Basket holding(String use, boolean other, Instant now, Instant expiresAt) {
        Tally current = tally.asOf(now);
        return new Basket(current.holding(use, expiresAt), other && (combinable || current.taken() == 0));
    }
}
