package regulars.domain.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units that go from lot to lot of one program; in all nothing changes. */
final class LotMoves {
    private final Map<LotName, Long> units = new LinkedHashMap<>();

    void move(Lot from, LotName to) {
        units.merge(from.name(), -from.remaining(), Long::sum);
        units.merge(to, from.remaining(), Long::sum);
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    HoldingChange change() {
        List<LotChange> changes = units.entrySet().stream()
                .map(lot -> new LotChange(lot.getKey(), lot.getValue(), 0))
                .toList();
        return new HoldingChange(changes, 0);
    }
}
