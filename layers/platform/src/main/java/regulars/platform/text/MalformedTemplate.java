package regulars.platform.text;

/** A text that is no template. */
public final class MalformedTemplate extends IllegalArgumentException {
    /** What is wrong. */
    public enum Flaw {
        /** A brace or bracket is opened and not closed. */
        UNCLOSED,
        /** A brace or bracket is closed that was not opened. */
        UNOPENED,
        /** Between braces is neither a variable nor a choice. */
        NOT_UNDERSTOOD,
        /** Too many things lie in one another. */
        TOO_DEEP,
        /** The language has no such form, or it is given twice. */
        CATEGORY,
        /** A choice says nothing for all other numbers. */
        OTHER_MISSING
    }

    private static final int PIECE_CHARS_MAX = 30;

    private final Flaw flaw;
    private final int at;
    private final String piece;

    MalformedTemplate(Flaw flaw, String source, int at) {
        super(flaw + " at " + at);
        this.flaw = flaw;
        this.at = at;
        this.piece = beginning(source.substring(at));
    }

    public Flaw flaw() {
        return flaw;
    }

    /** Where it is, in UTF-16 units from the beginning. */
    public int at() {
        return at;
    }

    /** The text from there on, or the beginning of it. */
    public String piece() {
        return piece;
    }

    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= PIECE_CHARS_MAX ? text
                : text.substring(0, text.offsetByCodePoints(0, PIECE_CHARS_MAX)) + "…";
    }
}
