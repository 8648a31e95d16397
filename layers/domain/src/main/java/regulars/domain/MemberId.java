package regulars.domain;

/** The opaque id of a member: 12 characters of {@link Base32}. */
public record MemberId(String value) implements Comparable<MemberId> {
    /** Length in characters. */
    public static final int LENGTH = 12;

    /** Throws IllegalArgumentException if the value is not such an id. */
    public MemberId {
        Base32.checked("member id", value, LENGTH);
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return Base32.isNormal(text, LENGTH);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
