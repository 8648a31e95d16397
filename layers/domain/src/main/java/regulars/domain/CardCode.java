package regulars.domain;

import java.util.Optional;

/**
 * What a card shows: the account, a tag that tells the account's cards apart, and a check character.
 *
 * <p>The check character is Damm's: a running value, multiplied by two in the field of 32 elements after each
 * character is added to it. It catches every single wrong character and every swap of two, neighbours or not, without
 * leaving the 32 characters. Source: H. Michael Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004; the field
 * is built on x⁵ + x² + 1.
 */
public record CardCode(AccountId account, String tag) {
    /** Length of the tag in characters. */
    public static final int TAG_LENGTH = 3;
    /** Length of the whole code in characters, without the dashes between its groups. */
    public static final int LENGTH = AccountId.LENGTH + TAG_LENGTH + 1;

    private static final String GROUPS = "(.{4})(?=.)";
    private static final int FIELD_SIZE = 32;
    private static final int FIELD_POLYNOMIAL = 0b100101;

    /** Throws IllegalArgumentException if the tag is not three characters of base 32. */
    public CardCode {
        Base32.checked("card tag", tag, TAG_LENGTH);
    }

    /** Reads a scanned or typed code, lenient as {@link Base32#normal}; empty if it is none or mistyped. */
    public static Optional<CardCode> parse(String typed) {
        String text = Base32.normal(typed);
        if (!Base32.isNormal(text, LENGTH) || running(text) != 0) {
            return Optional.empty();
        }
        return Optional.of(new CardCode(
                new AccountId(text.substring(0, AccountId.LENGTH)),
                text.substring(AccountId.LENGTH, LENGTH - 1)));
    }

    /** The twelve characters in one piece, as a QR code holds them. */
    public String value() {
        String payload = account.value() + tag;
        return payload + Base32.character(running(payload));
    }

    /** In groups of four with dashes between them, as a person reads it. */
    public String grouped() {
        return value().replaceAll(GROUPS, "$1-");
    }

    private static int running(String text) {
        return text.chars().reduce(0, (running, next) -> doubled(running ^ Base32.value((char) next)));
    }

    private static int doubled(int value) {
        int shifted = value << 1;
        return shifted < FIELD_SIZE ? shifted : shifted ^ FIELD_POLYNOMIAL;
    }
}
