package regulars.domain.message;

import java.util.function.IntUnaryOperator;

/**
 * The text of an SMS as the network counts it: seven-bit units of the GSM alphabet where every character is in it, else
 * the two-byte units of UCS-2. Sources: 3GPP TS 23.038 (alphabets), 3GPP TS 23.040 (a part of several carries a header
 * of six bytes).
 */
public record SmsText(String value) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private static final int GSM_UNITS_ALONE = 160;
    private static final int GSM_UNITS_OF_SEVERAL = 153;
    private static final int UCS2_UNITS_ALONE = 70;
    private static final int UCS2_UNITS_OF_SEVERAL = 67;

    /** Number of parts that the text is sent and paid as; 0 for an empty text. */
    public int parts() {
        return isGsm()
                ? parts(SmsText::gsmUnits, GSM_UNITS_ALONE, GSM_UNITS_OF_SEVERAL)
                : parts(Character::charCount, UCS2_UNITS_ALONE, UCS2_UNITS_OF_SEVERAL);
    }

    /** Whether the text fits into the GSM alphabet, so that a part holds 160 units rather than 70. */
    public boolean isGsm() {
        return value.codePoints().allMatch(character -> gsmUnits(character) > 0);
    }

    private int parts(IntUnaryOperator unitsOf, int unitsAlone, int unitsOfSeveral) {
        int units = value.codePoints().map(unitsOf).sum();
        return units <= unitsAlone ? Math.min(units, 1) : severalParts(unitsOf, unitsOfSeveral);
    }

    /** A character of two units is not torn apart between two parts. */
    private int severalParts(IntUnaryOperator unitsOf, int unitsOfSeveral) {
        int parts = 1;
        int filled = 0;
        for (int units : value.codePoints().map(unitsOf).toArray()) {
            if (filled + units > unitsOfSeveral) {
                parts++;
                filled = 0;
            }
            filled += units;
        }
        return parts;
    }

    /** Units in the GSM alphabet: one, two for the extension's characters, 0 for those it does not have. */
    private static int gsmUnits(int character) {
        if (BASIC.indexOf(character) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(character) >= 0 ? 2 : 0;
    }
}
