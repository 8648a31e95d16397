package regulars.domain.program;

import java.util.regex.Pattern;

/** Names a reward within its program: 1 to 24 letters, digits, {@code _} and {@code -}, chosen by the merchant. */
public record RewardId(String value) {
    /** What such an id looks like. */
    public static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,24}");

    /** The first reward where nobody chose a name. */
    public static final RewardId FIRST = new RewardId("1");

    /** Throws IllegalArgumentException if the value is not such an id. */
    public RewardId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a reward id");
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
