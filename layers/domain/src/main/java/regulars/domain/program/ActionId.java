package regulars.domain.program;

import java.util.regex.Pattern;

/** Names an action within its program: 1 to 24 letters, digits, {@code _} and {@code -}, chosen by the merchant. */
public record ActionId(String value) {
    /** What such an id looks like. */
    public static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,24}");

    /** Throws IllegalArgumentException if the value is not such an id. */
    public ActionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an action id");
        }
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
