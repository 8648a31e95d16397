package regulars.domain;

import java.util.Optional;

/** What a card shows: the account, a tag that tells the account's cards apart, and a check character. */
public record CardCode(AccountId account, String tag) {
    /** Length of the tag in characters. */
    public static final int TAG_LENGTH = 3;
    /** Length of the whole code in characters, without the dashes between its groups. */
    public static final int LENGTH = AccountId.LENGTH + TAG_LENGTH + 1;

    /** Throws IllegalArgumentException if the tag is not three characters of base 32. */
    public CardCode {
        Base32.checked("card tag", tag, TAG_LENGTH);
    }

    /** Reads a scanned or typed code, lenient as {@link Base32#normal}; empty if it is none or mistyped. */
    public static Optional<CardCode> parse(String typed) {
        String text = Base32.normal(typed);
        if (!Base32.isNormal(text, LENGTH) || !CheckCharacter.CARD.fits(text)) {
            return Optional.empty();
        }
        return Optional.of(new CardCode(
                new AccountId(text.substring(0, AccountId.LENGTH)),
                text.substring(AccountId.LENGTH, LENGTH - 1)));
    }

    /** The twelve characters in one piece, as a QR code holds them. */
    public String value() {
        return CheckCharacter.CARD.closed(account.value() + tag);
    }

    /** In groups of four with dashes between them, as a person reads it. */
    public String grouped() {
        return CheckCharacter.grouped(value());
    }
}
