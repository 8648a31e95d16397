package regulars.domain.ledger;

import java.util.List;

/**
 * What an account has in one program.
 *
 * @param lots in spending order, empty and lapsed ones included
 * @param debt what later credits repay first; above 0 only when no lot has anything left
 */
public record Holding(List<Lot> lots, long debt) {
    /** Nothing. */
    public static final Holding EMPTY = new Holding(List.of(), 0);

    /** Throws IllegalArgumentException if the debt is negative. */
    public Holding {
        lots = lots.stream().sorted(Lot.SPENDING_ORDER).toList();
        if (debt < 0) {
            throw new IllegalArgumentException("a debt is not negative");
        }
    }

    /** What remains in the lots. */
    public long remaining() {
        return lots.stream().mapToLong(Lot::remaining).sum();
    }

    /** What remains in the lots, less the debt. */
    public long balance() {
        return remaining() - debt;
    }
}
