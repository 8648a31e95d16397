package regulars.platform.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.EntryType;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.ledger.SealedEntry;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.table.Item;
import regulars.platform.table.Write;

/** What postings are in the table. */
final class LedgerItems {
    private static final int VERSION = 1;
    private static final Set<EntryType> GIVING = Set.of(EntryType.BONUS, EntryType.ACTIVATE, EntryType.TRANSFER);

    private LedgerItems() {
    }

    /**
     * A posting that somebody asked for: the entry under the request's key also keeps the answer. Of a transfer also what
     * the other account's part of it writes, which is where it makes rewards ready.
     */
    static List<Write> posting(Keyed request, Proposal proposal) {
        Posting posting = proposal.posting();
        var writes = new ArrayList<Write>();
        writes.add(Accounts.replace(request.merchant(), posting.expectedVersion(), posting.account()));
        for (SealedEntry sealed : posting.entries()) {
            Item item = item(request.merchant(), sealed);
            boolean own = sealed.entry().id().equals(request.entry());
            writes.add(Write.insert(own ? ready(answered(item, proposal), posting.other().isPresent() ? List.of() : proposal.ready()) : item));
            endOfReservation(request.merchant(), sealed.entry()).ifPresent(writes::add);
        }
        writes.addAll(supplies(request.merchant(), posting));
        posting.other().ifPresent(there -> writes.addAll(due(request.merchant(), there, proposal.ready())));
        writes.addAll(proposal.besides());
        return writes;
    }

    /** A posting of what fell due by itself; what makes rewards ready there is a gift, or what became active last. */
    static List<Write> due(String merchant, Posting posting, List<ProgramId> ready) {
        var writes = new ArrayList<Write>();
        writes.add(Accounts.replace(merchant, posting.expectedVersion(), posting.account()));
        Optional<SealedEntry> giving = posting.entries().stream()
                .filter(sealed -> GIVING.contains(sealed.entry().type())).reduce((_, last) -> last);
        for (SealedEntry sealed : posting.entries()) {
            Item item = item(merchant, sealed);
            writes.add(Write.insert(giving.equals(Optional.of(sealed)) ? ready(item, ready) : item));
            endOfReservation(merchant, sealed.entry()).ifPresent(writes::add);
        }
        writes.addAll(supplies(merchant, posting));
        return writes;
    }

    /** Of one counter one change: a transaction may touch an item once. */
    private static List<Write> supplies(String merchant, Posting posting) {
        return posting.supplies().stream().map(supply -> Supplies.change(merchant, supply)).toList();
    }

    static List<Write> opening(String merchant, Posting posting) {
        var writes = new ArrayList<Write>();
        writes.add(Accounts.open(merchant, posting.account()));
        posting.entries().forEach(sealed -> writes.add(Write.insert(item(merchant, sealed))));
        return writes;
    }

    /** @param key of the request or of the entry that ended it */
    static Item ended(String merchant, EntryId reservation, RedemptionEnd end, Instant at, String key) {
        return Item.of(Accounts.redemptionKey(merchant, reservation), VERSION)
                .with("status", end.code()).with("at", at).with("k", key);
    }

    private static Item item(String merchant, SealedEntry sealed) {
        Entry entry = sealed.entry();
        Item item = Item.of(Accounts.entryKey(merchant, entry.id()), VERSION)
                .with("n", entry.sequence()).with("b", sealed.bytes()).with("h", sealed.hash().bytes());
        return entry.request().map(hash -> item.with("q", hash.bytes())).orElse(item);
    }

    private static Item answered(Item item, Proposal proposal) {
        return PackedAnswer.put(item, proposal.answer()).with("x", proposal.note())
                .with("u", proposal.posting().basis().map(BasisCodec::write))
                .with("o", UseCodec.write(proposal.posting().uses()));
    }

    private static Item ready(Item item, List<ProgramId> programs) {
        return programs.isEmpty() ? item
                : item.with("r", programs.stream().map(ProgramId::value).collect(Collectors.joining(",")));
    }

    /** A release ends the reservation that it names as its cause; nobody asked for that of one that lapsed. */
    private static Optional<Write> endOfReservation(String merchant, Entry entry) {
        return entry.type() != EntryType.RELEASE ? Optional.empty() : entry.cause().map(reservation -> Write.insert(
                ended(merchant, new EntryId(entry.id().account(), reservation),
                        entry.request().isPresent() ? RedemptionEnd.RELEASED : RedemptionEnd.EXPIRED,
                        entry.recordedAt(), entry.id().key())));
    }
}
