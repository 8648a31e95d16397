package regulars.domain.ledger;

import java.util.List;

/** What a rule wants to do with a holding: changes of its lots and of its debt. */
record HoldingChange(List<LotChange> lots, long debt) {
    HoldingChange {
        lots = List.copyOf(lots);
    }

    long amount() {
        return lots.stream().mapToLong(LotChange::units).sum() - debt;
    }
}
