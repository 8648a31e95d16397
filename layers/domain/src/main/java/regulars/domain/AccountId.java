package regulars.domain;

/** The opaque id of an account, unique within its merchant: 8 characters of {@link Base32}. */
public record AccountId(String value) implements Comparable<AccountId> {
    /** Length in characters. */
    public static final int LENGTH = 8;

    /** Throws IllegalArgumentException if the value is not such an id. */
    public AccountId {
        Base32.checked("account id", value, LENGTH);
    }

    /** Whether the text can be such an id. */
    public static boolean isValid(String text) {
        return Base32.isNormal(text, LENGTH);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
