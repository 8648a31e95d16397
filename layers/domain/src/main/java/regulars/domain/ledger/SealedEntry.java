package regulars.domain.ledger;

import java.nio.charset.StandardCharsets;

/**
 * An entry with its canonical text (see {@code docs/ledger-format.md}) and the hash of exactly these bytes.
 */
public record SealedEntry(Entry entry, String text, Sha256 hash) {
    /** Prints and hashes an entry. */
    public static SealedEntry seal(Entry entry) {
        String text = EntryText.print(entry);
        return new SealedEntry(entry, text, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads stored bytes and hashes them; throws IllegalArgumentException if they are no canonical entry. */
    public static SealedEntry read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new SealedEntry(EntryReader.read(text), text, Sha256.of(bytes));
    }

    /** The bytes that are hashed and stored. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
