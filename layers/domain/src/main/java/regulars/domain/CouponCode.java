package regulars.domain;

import java.util.Optional;

/** A code that one coupon alone is used by: 55 bits that nobody guesses, and a check character. */
public record CouponCode(String payload) {
    /** Length of what is not the check character. */
    public static final int PAYLOAD_LENGTH = 11;

    /** Throws IllegalArgumentException if the payload is not eleven characters of base 32. */
    public CouponCode {
        Base32.checked("coupon code", payload, PAYLOAD_LENGTH);
    }

    /** Reads a scanned or typed code, lenient as {@link Base32#normal}; empty if it is none or mistyped. */
    public static Optional<CouponCode> parse(String typed) {
        String text = Base32.normal(typed);
        if (!Base32.isNormal(text, PAYLOAD_LENGTH + 1) || !CheckCharacter.COUPON.fits(text)) {
            return Optional.empty();
        }
        return Optional.of(new CouponCode(text.substring(0, PAYLOAD_LENGTH)));
    }

    /** The twelve characters in one piece, as a QR code holds them. */
    public String value() {
        return CheckCharacter.COUPON.closed(payload);
    }

    /** In groups of four with dashes between them, as a person reads it. */
    public String grouped() {
        return CheckCharacter.grouped(value());
    }
}
