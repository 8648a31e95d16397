package regulars.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import regulars.domain.ledger.DayRoot;
import regulars.domain.ledger.MerkleTree;
import regulars.domain.ledger.Sha256;
import regulars.platform.Platform;
import regulars.platform.auth.Tokens;
import regulars.platform.log.Log;
import regulars.platform.store.Journal;
import regulars.platform.store.Merchant;
import regulars.platform.store.Roots;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Closes a merchant's days in their order, each with the root of all its entries. Hashes of nothing fill the tree up and
 * stand among the others, so that neither a place nor a neighbour tells how many entries there were.
 */
final class DayRoots {
    /** So that a quiet day looks like most others. */
    private static final int LEAVES_MIN = 64;
    private static final int HASH_BYTES = 32;

    private final Table table;
    private final Roots roots;
    private final Journal journal;
    private final Tokens tokens;
    private final RandomGenerator random;

    DayRoots(Platform platform) {
        this.table = platform.table();
        this.roots = new Roots(table);
        this.journal = new Journal(table);
        this.tokens = platform.tokens();
        this.random = platform.world().random();
    }

    /** @throws IllegalStateException where somebody else was at it, to be looked at again */
    void close(String merchant, LocalDate day, Log log) {
        Optional<Roots.Day> open = roots.find(merchant, day).filter(stored -> stored.closed().isEmpty());
        if (open.isPresent()) {
            if (!(table.transact(writes(merchant, open.get(), log)) instanceof Outcome.Committed)) {
                throw new IllegalStateException("The day was closed meanwhile");
            }
            log.info("day closed", Map.of("merchant", merchant, "day", day.toString()));
        }
    }

    /** A day that is heard of after a later one was closed has no place in the chain any more. */
    private List<Write> writes(String merchant, Roots.Day open, Log log) {
        List<Sha256> entries = entries(merchant, open.date());
        boolean passed = roots.after(merchant, open.date()).flatMap(Roots.Day::closed).isPresent();
        Optional<Merchant> shop = table.get(Merchant.key(merchant)).map(Merchant::of);
        if (entries.isEmpty() || passed || shop.isEmpty()) {
            log.warn("day without a root", Map.of("merchant", merchant, "day", open.date().toString(), "entries", entries.size()));
            return List.of(Roots.drop(merchant, open));
        }
        List<Sha256> leaves = leaves(entries);
        var root = new DayRoot(shop.get().publicName(), open.date(), new MerkleTree(leaves).root(), previous(merchant, open.date(), log));
        return Roots.close(merchant, open, new Roots.Closed(root, root.signature(tokens.ledgerKey()::sign)), leaves);
    }

    /** The day before is closed first, where it still waits. */
    private Sha256 previous(String merchant, LocalDate day, Log log) {
        Optional<LocalDate> before = roots.newest(merchant, Optional.of(day), 1).stream().map(Roots.Day::date).findFirst();
        before.ifPresent(earlier -> close(merchant, earlier, log));
        return roots.newest(merchant, Optional.of(day), 1).stream().findFirst().flatMap(found -> roots.find(merchant, found.date()))
                .flatMap(Roots.Day::closed).map(closed -> closed.root().hash()).orElse(Sha256.NONE);
    }

    private List<Sha256> entries(String merchant, LocalDate day) {
        return journal.between(merchant, start(day), start(day.plusDays(1))).stream().flatMap(line -> line.hash().stream())
                .distinct().sorted(Comparator.comparing(Sha256::hex)).limit(Roots.LEAVES_LIMIT).toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private List<Sha256> leaves(List<Sha256> entries) {
        int most = Math.max(LEAVES_MIN, entries.size() == 1 ? 1 : Integer.highestOneBit(entries.size() - 1) * 2);
        var leaves = new ArrayList<>(entries);
        while (leaves.size() < most) {
            byte[] nothing = new byte[HASH_BYTES];
            random.nextBytes(nothing);
            leaves.add(Sha256.fromBytes(nothing));
        }
        return leaves.stream().sorted(Comparator.comparing(Sha256::hex)).collect(Collectors.toUnmodifiableList());
    }
}
