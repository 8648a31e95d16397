package regulars.platform.store.coupon;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import regulars.domain.CouponCode;
import regulars.domain.coupon.CouponId;
import regulars.platform.auth.Tokens;

/**
 * The codes that coupons are used by. None lies in the table: a code of its own is derived from what it was issued for,
 * and so is where a code lies. Whoever reads a copy of the table can neither use nor try codes.
 */
public final class CouponCodes {
    /** Length of a tag: 130 bits. */
    public static final int TAG_LENGTH = 26;

    private static final Pattern NORMAL = Pattern.compile("[A-Z0-9]{3,20}");

    private final Tokens tokens;

    public CouponCodes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The code that was issued for a cause, the same whenever it is asked for. */
    public CouponCode code(String merchant, CouponId coupon, String cause) {
        return new CouponCode(tokens.proof("coupon-code/" + merchant + "/" + coupon + "/" + cause, CouponCode.PAYLOAD_LENGTH));
    }

    /** Where a code in normal form lies at a merchant; the same code lies elsewhere at another. */
    public String tag(String merchant, String normal) {
        return tokens.proof("coupon/" + merchant + "/" + normal, TAG_LENGTH);
    }

    /** Where a code lies that was scanned or typed: as it reads, or with the look-alikes of a derived code mended. */
    public List<String> tags(String merchant, String typed) {
        return Stream.concat(Stream.of(normal(typed)), CouponCode.parse(typed).map(CouponCode::value).stream()).distinct()
                .filter(text -> NORMAL.matcher(text).matches()).map(text -> tag(merchant, text)).toList();
    }

    /** Capitals and digits alone: dashes and spaces tell no two codes apart. */
    public static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
