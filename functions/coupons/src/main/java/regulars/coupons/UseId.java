package regulars.coupons;

import java.util.Optional;
import regulars.domain.Base32;
import regulars.platform.store.coupon.CouponCodes;

/**
 * The public id of a use; it leads to its place without an index.
 *
 * @param tag where the code lies
 * @param key tells the code's uses apart
 */
record UseId(String tag, String key) {
    static final int KEY_LENGTH = 16;

    static Optional<UseId> parse(String text) {
        String[] parts = text.split("-", -1);
        return parts.length == 2 && Base32.isNormal(parts[0], CouponCodes.TAG_LENGTH) && Base32.isNormal(parts[1], KEY_LENGTH)
                ? Optional.of(new UseId(parts[0], parts[1])) : Optional.empty();
    }

    @Override
    public String toString() {
        return tag + "-" + key;
    }
}
