package regulars.domain.ledger;

import java.nio.charset.StandardCharsets;

/**
 * An entry with its canonical text (see {@code docs/ledger-format.md}) and the hash of exactly these bytes.
 */
public record SealedEntry(Entry entry, String text, Sha256 hash) {
    /** Prints and hashes an entry. */
    public static SealedEntry seal(Entry entry) {
        throw new UnsupportedOperationException();
    }

    /** Reads stored bytes and hashes them; throws IllegalArgumentException if they are no canonical entry. */
    public static SealedEntry read(byte[] bytes) {
        throw new UnsupportedOperationException();
    }

    /** The bytes that are hashed and stored. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
