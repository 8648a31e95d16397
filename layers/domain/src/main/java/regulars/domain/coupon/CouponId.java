package regulars.domain.coupon;

import regulars.domain.Base32;

/** The opaque id of a coupon: 8 characters of {@link Base32}. */
public record CouponId(String value) {
    /** Length in characters. */
    public static final int LENGTH = 8;

    /** Throws IllegalArgumentException if the value is not such an id. */
    public CouponId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a coupon id");
        }
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return Base32.isNormal(text, LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
