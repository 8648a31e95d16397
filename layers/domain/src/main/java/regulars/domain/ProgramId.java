package regulars.domain;

/** The opaque id of a program: 8 characters of {@link Base32}. */
public record ProgramId(String value) implements Comparable<ProgramId> {
    /** Length in characters. */
    public static final int LENGTH = 8;

    /** Throws IllegalArgumentException if the value is not such an id. */
    public ProgramId {
        Base32.checked("program id", value, LENGTH);
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return Base32.isNormal(text, LENGTH);
    }

    @Override
    public int compareTo(ProgramId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
