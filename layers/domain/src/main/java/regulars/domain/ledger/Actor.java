package regulars.domain.ledger;

import java.util.Locale;
import java.util.regex.Pattern;

/** Who caused an entry, by kind and opaque id: never a name or an address. */
public record Actor(Kind kind, String id) {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,40}");

    /** Regulars itself, for what falls due. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "regulars");

    /** Throws IllegalArgumentException if the id is not 1 to 40 letters, digits, dashes or underscores. */
    public Actor {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not the opaque id of an actor");
        }
    }

    /** The kinds of actor. */
    public enum Kind {
        /** A counter phone. */
        DEVICE,
        /** Someone signed in: owner, manager, or the member. */
        PERSON,
        /** A program of the merchant's. */
        API_KEY,
        /** Regulars itself. */
        SYSTEM;

        /** In kebab case, as in the canonical text. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
