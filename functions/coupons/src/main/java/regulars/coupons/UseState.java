package regulars.coupons;

import java.util.Locale;

/** Where a use stands, in the words of redemptions. */
enum UseState {
    RESERVED, REDEEMED, RELEASED, EXPIRED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static UseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
