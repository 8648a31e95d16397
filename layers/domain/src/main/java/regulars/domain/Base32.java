package regulars.domain;

import java.util.Locale;

/**
 * Crockford's base 32: digits and capital letters without I, L, O and U, made to be read aloud and typed by hand.
 * Source: Douglas Crockford, "Base 32", https://www.crockford.com/base32.html.
 */
public final class Base32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int MASK = ALPHABET.length() - 1;

    private Base32() {
    }

    /** The bytes as text, five bits a character from the highest on; the last character is filled up with zero bits. */
    public static String encode(byte[] bytes) {
        var text = new StringBuilder((bytes.length * Byte.SIZE + BITS - 1) / BITS);
        int buffer = 0;
        int bits = 0;
        for (byte next : bytes) {
            buffer = buffer << Byte.SIZE | Byte.toUnsignedInt(next);
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(character(buffer >>> bits - BITS & MASK));
            }
        }
        if (bits > 0) {
            text.append(character(buffer << BITS - bits & MASK));
        }
        return text.toString();
    }

    /** What a person typed, in its normal form: capitals, no spaces or dashes, I and L read as 1, O as 0. */
    public static String normal(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replaceAll("[IL]", "1").replace('O', '0');
    }

    /** Whether the text is in normal form and of exactly this length. */
    public static boolean isNormal(String text, int length) {
        return text.length() == length && text.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0);
    }

    static char character(int value) {
        return ALPHABET.charAt(value);
    }

    static int value(char character) {
        return ALPHABET.indexOf(character);
    }

    static String checked(String what, String text, int length) {
        if (!isNormal(text, length)) {
            throw new IllegalArgumentException(what + " is not " + length + " characters of base 32");
        }
        return text;
    }
}
