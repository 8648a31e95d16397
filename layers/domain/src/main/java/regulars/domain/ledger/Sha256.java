package regulars.domain.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 hash as 64 small hexadecimal digits. */
public record Sha256(String hex) {
    private static final int DIGITS = 64;

    /** What the first entry of an account names as its predecessor's hash. */
    public static final Sha256 NONE = new Sha256("0".repeat(DIGITS));

    /** Throws IllegalArgumentException if the text is not such a hash. */
    public Sha256 {
        if (hex.length() != DIGITS || !isHexadecimal(hex)) {
            throw new IllegalArgumentException("a hash is 64 small hexadecimal digits");
        }
    }

    /** By hand and without a branch for each digit, since each entry makes three of these. */
    private static boolean isHexadecimal(String text) {
        boolean all = true;
        for (int index = 0; index < text.length(); index++) {
            char digit = text.charAt(index);
            all &= digit >= '0' & digit <= '9' | digit >= 'a' & digit <= 'f';
        }
        return all;
    }

    /** The hash of these bytes. */
    public static Sha256 of(byte[] bytes) {
        try {
            return fromBytes(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The hash whose 32 bytes these are. */
    public static Sha256 fromBytes(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(bytes));
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
