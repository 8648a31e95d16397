package regulars.domain;

import java.util.regex.Pattern;

/** What a merchant calls some of its members, such as {@code student}: a short word of its own in small letters. */
public record Label(String value) implements Comparable<Label> {
    /** Most characters: labels lie in the account, which is written with every scan. */
    public static final int LENGTH_LIMIT = 24;
    /** Most labels of a member. */
    public static final int MEMBER_LIMIT = 10;

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0," + (LENGTH_LIMIT - 1) + "}");

    /** Throws IllegalArgumentException if the value is no label. */
    public Label {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a label: " + value);
        }
    }

    /** Whether the text can be a label. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(Label other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
