package regulars.domain;

/** The opaque id of one of a merchant's places, unique within its merchant: 8 characters of {@link Base32}. */
public record PlaceId(String value) implements Comparable<PlaceId> {
    /** Length in characters. */
    public static final int LENGTH = 8;

    /** Throws IllegalArgumentException if the value is not such an id. */
    public PlaceId {
        Base32.checked("place id", value, LENGTH);
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return Base32.isNormal(text, LENGTH);
    }

    @Override
    public int compareTo(PlaceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
