package regulars.domain.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units for the lots of one program, each lot once, in the order in which they were named. */
final class LotUnits {
    private final Map<LotName, Long> units = new LinkedHashMap<>();

    void add(LotName lot, long more) {
        units.merge(lot, more, Long::sum);
    }

    /** All that remains in a lot goes to another. */
    void move(Lot from, LotName to) {
        add(from.name(), -from.remaining());
        add(to, from.remaining());
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    List<LotChange> changes() {
        return units.entrySet().stream().map(lot -> new LotChange(lot.getKey(), lot.getValue(), 0)).toList();
    }
}
