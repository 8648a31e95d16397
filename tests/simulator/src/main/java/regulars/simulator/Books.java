package regulars.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.Holding;
import regulars.domain.ledger.Lot;
import regulars.domain.ledger.LotChange;
import regulars.domain.ledger.LotName;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Sha256;

/** Reads along in a ledger: form, chain, numbers and sums, entry by entry as they are written. */
final class Books {
    private final Map<ProgramId, Long> balances = new TreeMap<>();
    private final Map<ProgramLot, Long> lots = new HashMap<>();
    private final Set<String> keys = new HashSet<>();
    private Sha256 head = Sha256.NONE;
    private int read;

    private record ProgramLot(ProgramId program, LotName lot) {
    }

    /** Reads what is new and compares it with the snapshot. */
    void check(List<SealedEntry> entries, Account account) {
        while (read < entries.size()) {
            read(entries.get(read));
        }
        Broken.unlessSame((long) read, account.sequence(), "the snapshot's number of entries");
        Broken.unlessSame(head, account.head(), "the snapshot's head");
        var held = new TreeMap<ProgramId, Long>();
        account.holdings().forEach((program, holding) -> {
            check(program, holding);
            held.put(program, holding.lots().stream().mapToLong(Lot::remaining).sum() - holding.debt());
        });
        held.values().removeIf(balance -> balance == 0);
        var sums = new TreeMap<>(balances);
        sums.values().removeIf(balance -> balance == 0);
        Broken.unlessSame(sums, held, "the balances are not the sum of the entries");
    }

    private void read(SealedEntry sealed) {
        Entry entry = sealed.entry();
        Broken.unless(SealedEntry.read(sealed.bytes()).equals(sealed), () -> "what is stored does not read as what was written\n" + sealed.text());
        Broken.unlessSame(head, entry.previous(), () -> "an entry does not follow the one before\n" + sealed.text());
        Broken.unlessSame((long) ++read, entry.sequence(), () -> "the number of an entry\n" + sealed.text());
        Broken.unless(!entry.occurredAt().isAfter(entry.recordedAt()), () -> "recorded before it occurred\n" + sealed.text());
        Broken.unless(keys.add(entry.id().key()), () -> "a second entry under one key\n" + sealed.text());
        Broken.unlessSame(Sha256.of(sealed.bytes()), sealed.hash(), () -> "the hash of an entry\n" + sealed.text());
        head = sealed.hash();
        entry.movements().forEach(movement -> add(movement, sealed));
    }

    private void add(Movement movement, SealedEntry sealed) {
        balances.merge(movement.program(), movement.amount(), Long::sum);
        for (LotChange change : movement.lots()) {
            long left = lots.merge(new ProgramLot(movement.program(), change.lot()), change.units(), Long::sum);
            Broken.unless(left >= 0, () -> "more is taken from a lot than there was\n" + sealed.text());
        }
    }

    private void check(ProgramId program, Holding holding) {
        for (Lot lot : holding.lots()) {
            Broken.unless(lot.remaining() >= 0 && lot.lapsed() >= 0 && lot.remaining() + lot.lapsed() <= lot.amount(), () -> "a lot is overdrawn or overfull: " + lot);
            Broken.unlessSame(lots.getOrDefault(new ProgramLot(program, lot.name()), 0L), lot.remaining(), () -> "a lot is not what the entries say: " + lot);
        }
        Broken.unless(holding.debt() == 0 || holding.remaining() == 0, () -> "debt and lots in " + program + ": " + holding);
    }
}
