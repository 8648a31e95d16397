package regulars.domain.ledger;

import java.util.List;
import regulars.domain.Fraction;

/** What a rule wants to do with a holding: changes of its lots, of its debt and of its remainder. */
record HoldingChange(List<LotChange> lots, long debt, Fraction remainder) {
    HoldingChange {
        lots = List.copyOf(lots);
    }

    HoldingChange(List<LotChange> lots, long debt) {
        this(lots, debt, Fraction.ZERO);
    }

    HoldingChange with(Fraction remainderChange) {
        return new HoldingChange(lots, debt, remainderChange);
    }

    long amount() {
        return lots.stream().mapToLong(LotChange::units).sum() - debt;
    }
}
