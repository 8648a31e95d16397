package regulars.domain.ledger;

import java.util.List;
import java.util.Optional;

/**
 * What one transaction writes: new entries, and the snapshot in place of the one it was decided on.
 *
 * @param expectedVersion version of the account it was decided on, which the write is conditional on
 * @param account the next snapshot
 * @param entries chained, in order: what was due first, then the command's own, then what lapses at once
 */
public record Posting(long expectedVersion, Account account, List<SealedEntry> entries) {
    public Posting {
        entries = List.copyOf(entries);
    }

    /** Whether there is nothing to write. */
    public boolean isEmpty() {
        return account.version() == expectedVersion;
    }

    /** The new entry with this id. */
    public Optional<SealedEntry> entry(EntryId id) {
        return entries.stream().filter(sealed -> sealed.entry().id().equals(id)).findFirst();
    }
}
