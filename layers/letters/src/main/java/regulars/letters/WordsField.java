package regulars.letters;

import java.util.Locale;

/** A part of what a message says. */
public enum WordsField {
    SUBJECT(150), HEADING(150), BODY(2000), SMS(600);

    private final int charactersMax;

    WordsField(int charactersMax) {
        this.charactersMax = charactersMax;
    }

    /** The most characters that a merchant may write here. */
    public int charactersMax() {
        return charactersMax;
    }

    /** As the contract and the catalogues call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
