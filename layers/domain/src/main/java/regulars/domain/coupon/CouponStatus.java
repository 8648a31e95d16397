package regulars.domain.coupon;

import java.util.Locale;

/** Whether a coupon is still given out. */
public enum CouponStatus {
    /** It is given out and used. */
    ACTIVE,
    /** Its shared code is dead and no more codes are issued; those that people hold are good until their day. */
    ENDED;

    /** Small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
