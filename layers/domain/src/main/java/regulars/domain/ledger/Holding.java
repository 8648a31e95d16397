package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.domain.Fraction;

/**
 * What an account has in one program.
 *
 * @param lots in spending order, empty and lapsed ones included
 * @param debt what later credits repay first; above 0 only when no lot has anything left
 * @param remainder fraction of a unit that is carried, at least 0 and below 1; it never lapses
 */
public record Holding(List<Lot> lots, long debt, Fraction remainder) {
    /** Nothing. */
    public static final Holding EMPTY = new Holding(List.of(), 0);

    /** Throws IllegalArgumentException if the debt is negative, or the remainder is or reaches a whole unit. */
    public Holding {
        lots = lots.stream().sorted(Lot.SPENDING_ORDER).toList();
        if (debt < 0) {
            throw new IllegalArgumentException("a debt is not negative");
        }
        if (remainder.signum() < 0 || remainder.compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException("a remainder is less than a unit");
        }
    }

    /** Without a remainder. */
    public Holding(List<Lot> lots, long debt) {
        this(lots, debt, Fraction.ZERO);
    }

    /** What remains in the lots. */
    public long remaining() {
        return lots.stream().mapToLong(Lot::remaining).sum();
    }

    /** What remains in the lots, less the debt. */
    public long balance() {
        return remaining() - debt;
    }

    /** The lot with this last day. */
    Optional<Lot> lot(Optional<LocalDate> lastDay) {
        return lots.stream().filter(lot -> lot.lastDay().equals(lastDay)).findFirst();
    }

    Holding withoutEmptyLots() {
        return new Holding(lots.stream().filter(lot -> lot.remaining() > 0).toList(), debt, remainder);
    }

    Holding withoutForgottenLots(LocalDate today) {
        return new Holding(lots.stream().filter(lot -> !lot.isForgotten(today)).toList(), debt, remainder);
    }

    /** Gives units: the debt is repaid first, the rest goes into the lot with this last day. */
    HoldingChange credit(long units, Optional<LocalDate> lastDay) {
        return putBack(List.of(new LotChange(lastDay, units, 0)));
    }

    /** Gives units back to the lots they came from: the debt is repaid first, from what expires soonest. */
    HoldingChange putBack(List<LotChange> returned) {
        long owed = debt;
        var changes = new ArrayList<LotChange>();
        for (LotChange change : returned) {
            long repaid = Math.min(owed, change.units());
            owed -= repaid;
            if (change.units() > repaid) {
                changes.add(new LotChange(change.lot(), change.units() - repaid, 0));
            }
        }
        return new HoldingChange(changes, owed - debt);
    }

    /** Takes units, or as many as there are, from what expires soonest. */
    HoldingChange debit(long units) {
        long missing = units;
        var changes = new ArrayList<LotChange>();
        for (Lot lot : lots) {
            long taken = Math.min(missing, lot.remaining());
            missing -= taken;
            if (taken > 0) {
                changes.add(new LotChange(lot.lastDay(), -taken, 0));
            }
        }
        return new HoldingChange(changes, 0);
    }

    /** Turns what remains in a lot into what lapsed there. */
    HoldingChange lapse(Lot lot) {
        return new HoldingChange(List.of(new LotChange(lot.lastDay(), -lot.remaining(), lot.remaining())), 0);
    }

    /** The holding after a change; {@code opened} is the date of a lot that the change opens. */
    Holding after(HoldingChange change, boolean credit, LocalDate opened) {
        var next = new ArrayList<>(lots);
        for (LotChange one : change.lots()) {
            Lot lot = lot(one.lot()).orElseGet(() -> Lot.open(opened, one.lot()));
            next.remove(lot);
            next.add(lot.changed(one, credit));
        }
        return new Holding(next, debt + change.debt(), remainder.plus(change.remainder()));
    }
}
