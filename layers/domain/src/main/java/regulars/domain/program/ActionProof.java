package regulars.domain.program;

import java.util.Locale;

/** What shows that something was done. */
public enum ActionProof {
    /** Nothing; it is taken on trust. */
    NONE,
    /** Staff have seen it. */
    STAFF,
    /** A text, such as a link or a number, that is good once at the merchant. */
    REFERENCE;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
