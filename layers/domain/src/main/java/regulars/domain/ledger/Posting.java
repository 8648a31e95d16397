package regulars.domain.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import regulars.domain.ProgramId;

/**
 * What one transaction writes: new entries, and the snapshot in place of the one it was decided on.
 *
 * @param expectedVersion version of the account it was decided on, which the write is conditional on
 * @param account the next snapshot
 * @param entries chained, in order: what was due first, then the command's own, then what lapses at once
 * @param explanations of what a scan gave, by program; empty for anything else
 * @param basis of a scan with a purchase, to be kept beside its entry
 * @param uses times that a scan's promotions were had that are limited, to be kept beside its entry
 * @param supplies changes of what all members together had, to be written with it; of one offer at most one
 * @param other of a transfer, what the other account's part of it writes in the same transaction
 */
public record Posting(
        long expectedVersion,
        Account account,
        List<SealedEntry> entries,
        Map<ProgramId, Explanation> explanations,
        Optional<Basis> basis,
        List<Use> uses,
        List<Use.Supply> supplies,
        Optional<Posting> other) {

    public Posting {
        entries = List.copyOf(entries);
        uses = List.copyOf(uses);
        supplies = Use.Supply.merged(supplies);
        explanations = Collections.unmodifiableMap(new TreeMap<>(explanations));
    }

    /** Something that needs no explanation. */
    public Posting(long expectedVersion, Account account, List<SealedEntry> entries) {
        this(expectedVersion, account, entries, Map.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
    }

    /** This and then another one that was decided on the snapshot it leaves, as one. */
    Posting followedBy(Posting next) {
        return new Posting(expectedVersion, next.account(), Stream.concat(entries.stream(), next.entries().stream()).toList(),
                explanations, basis, uses, Stream.concat(supplies.stream(), next.supplies().stream()).toList(), other);
    }

    /** This and what is written with it to another account; a counter that both change is changed once, by this one. */
    Posting with(Posting there) {
        return new Posting(expectedVersion, account, entries, explanations, basis, uses,
                Stream.concat(supplies.stream(), there.supplies().stream()).toList(), Optional.of(there.withoutSupplies()));
    }

    private Posting withoutSupplies() {
        return new Posting(expectedVersion, account, entries, explanations, basis, uses, List.of(), other);
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
