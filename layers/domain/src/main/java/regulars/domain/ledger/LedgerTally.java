package regulars.domain.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;

/** Adds up a ledger from its movements alone, and notices what no honest ledger does. */
final class LedgerTally {
    private final Map<ProgramId, Long> balances = new TreeMap<>();
    private final Map<ProgramId, Fraction> remainders = new TreeMap<>();
    private final Map<ProgramId, Long> debts = new HashMap<>();
    private final Map<ProgramLot, Long> remaining = new HashMap<>();
    private final Map<ProgramLot, Long> lapsed = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    private record ProgramLot(ProgramId program, LotName lot) {
    }

    /** Adds an entry; gives the reason if it cannot be. */
    Optional<String> add(Entry entry) {
        if (!keys.add(entry.id().key())) {
            return Optional.of("a second entry under the same key");
        }
        return entry.movements().stream().map(this::add).flatMap(Optional::stream).findFirst();
    }

    /** What the movements amount to; programs at zero are left out. */
    Map<ProgramId, Long> balances() {
        var others = new TreeMap<>(balances);
        others.values().removeIf(balance -> balance == 0);
        return others;
    }

    /** What is carried; programs in which that is nothing are left out. */
    Map<ProgramId, Fraction> remainders() {
        var others = new TreeMap<>(remainders);
        others.values().removeIf(Fraction::isZero);
        return others;
    }

    private Optional<String> add(Movement movement) {
        ProgramId program = movement.program();
        boolean negative = false;
        for (LotChange change : movement.lots()) {
            var lot = new ProgramLot(program, change.lot());
            negative |= remaining.merge(lot, change.units(), Long::sum) < 0;
            negative |= lapsed.merge(lot, change.lapsed(), Long::sum) < 0;
        }
        negative |= debts.merge(program, movement.debt(), Long::sum) < 0;
        balances.merge(program, movement.amount(), Long::sum);
        Fraction remainder = remainders.merge(program, movement.remainder(), Fraction::plus);
        negative |= remainder.signum() < 0;
        if (remainder.compareTo(Fraction.ONE) >= 0) {
            return Optional.of("carries a whole unit in program " + program);
        }
        return negative ? Optional.of("takes more than there was in program " + program) : Optional.empty();
    }
}
