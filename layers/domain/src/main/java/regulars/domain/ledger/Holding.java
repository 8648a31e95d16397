package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.program.LotEnd;

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
        lots = lots.size() < 2 ? List.copyOf(lots) : lots.stream().sorted(Lot.SPENDING_ORDER).toList();
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

    /** What remains in the lots, pending ones included. */
    public long remaining() {
        return lots.stream().mapToLong(Lot::remaining).sum();
    }

    /** What remains in the lots that are active. */
    public long available() {
        return remaining() - pending();
    }

    /** What remains in the lots that are not active yet. */
    public long pending() {
        return lots.stream().filter(lot -> lot.name().isPending()).mapToLong(Lot::remaining).sum();
    }

    /** What remains in the lots, less the debt. */
    public long balance() {
        return remaining() - debt;
    }

    /** The lot with this name. */
    Optional<Lot> lot(LotName name) {
        return lots.stream().filter(lot -> lot.name().equals(name)).findFirst();
    }

    /** Where that is now which was put into a lot: it may have become active since, and been moved in with its like. */
    Optional<Lot> whereabouts(LotName name) {
        return lot(name).or(() -> name.isPending() ? whereabouts(name.activated()) : before(name));
    }

    /**
     * Idle lots of one kind follow each other: the last that began before this one and ends no sooner than this one would.
     * What has ended before cannot be where this one was moved; then it was forgotten.
     */
    private Optional<Lot> before(LotName name) {
        return lots.stream()
                .filter(lot -> lot.name().isAlike(name) && lot.name().compareTo(name) < 0)
                .filter(lot -> name.end().lastDay(LocalDate.MIN).filter(lot::isOver).isEmpty())
                .max(Comparator.comparing(Lot::name));
    }

    /** Of the idle lots that end on this day with this one the first, or itself. */
    private LotName elder(LotName name, Optional<LocalDate> lastDay) {
        return lots.stream()
                .filter(lot -> lot.name().isAlike(name) && lot.lastDay().equals(lastDay))
                .map(Lot::name).min(Comparator.naturalOrder()).orElse(name);
    }

    private boolean hasElder(Lot lot) {
        return !elder(lot.name(), lot.lastDay()).equals(lot.name());
    }

    /** The open lot that a credit under this name joins. */
    private LotName joined(LotName name, LocalDate lastActivity) {
        return elder(name, name.end().lastDay(lastActivity));
    }

    Holding withoutEmptyLots() {
        return new Holding(lots.stream().filter(lot -> lot.remaining() > 0).toList(), debt, remainder);
    }

    Holding withoutForgottenLots(LocalDate today) {
        return lots.stream().noneMatch(lot -> lot.isForgotten(today)) ? this
                : new Holding(lots.stream().filter(lot -> !lot.isForgotten(today)).toList(), debt, remainder);
    }

    /**
     * Without the lots out of which everything has been moved. What was once credited to them counts where it went, since
     * a reservation that is given back follows it there.
     */
    Holding withoutMovedLots(LocalDate today) {
        List<Lot> moved = lots.stream()
                .filter(lot -> lot.name().isPending() ? lot.isForgotten(today) : !lot.isUsed() && hasElder(lot))
                .toList();
        return new Holding(lots.stream().filter(lot -> !moved.contains(lot)).map(lot -> lot.joinedBy(moved.stream()
                .filter(gone -> !gone.name().isPending() && elder(gone.name(), gone.lastDay()).equals(lot.name()))
                .mapToLong(Lot::amount).sum())).toList(), debt, remainder);
    }

    /** All lots as they are after an activity of the account; what is over by {@code today} stays over. */
    Holding prolonged(LocalDate lastActivity, LocalDate today) {
        return new Holding(lots.stream().map(lot -> lot.prolonged(lastActivity, today)).toList(), debt, remainder);
    }

    /** Gives units: the debt is repaid first, the rest goes into the lot with this name or one that ends with it. */
    HoldingChange credit(long units, LotName name, LocalDate lastActivity) {
        return repaying(List.of(new LotChange(joined(name, lastActivity), units, 0)));
    }

    /**
     * Gives units back to the lots they came from, or to the one that several of them have become since: the debt is
     * repaid first, from what expires soonest.
     */
    HoldingChange putBack(List<LotChange> returned) {
        var units = new LotUnits();
        returned.forEach(change -> units.add(whereabouts(change.lot()).map(Lot::name).orElse(change.lot()), change.units()));
        return repaying(units.changes());
    }

    private HoldingChange repaying(List<LotChange> returned) {
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
                changes.add(new LotChange(lot.name(), -taken, 0));
            }
        }
        return new HoldingChange(changes, 0);
    }

    /** Turns what remains in the lots with this last day into what lapsed there. */
    HoldingChange lapse(LocalDate lastDay) {
        return new HoldingChange(lots.stream()
                .filter(lot -> lot.remaining() > 0 && lot.lastDay().equals(Optional.of(lastDay)))
                .map(lot -> new LotChange(lot.name(), -lot.remaining(), lot.remaining()))
                .toList(), 0);
    }

    /**
     * Moves what is pending until this day to where it can be spent. Idle lots that have come to end together are made
     * one while at it, so that they stay few.
     */
    HoldingChange activate(LocalDate day, LocalDate lastActivity) {
        var moves = new LotUnits();
        lots.stream().filter(lot -> lot.remaining() > 0 && lot.name().pendingUntil().equals(Optional.of(day)))
                .forEach(lot -> moves.move(lot, joined(lot.name().activated(), lastActivity)));
        if (!moves.isEmpty()) {
            lots.stream().filter(lot -> lot.remaining() > 0 && !lot.name().isPending() && hasElder(lot))
                    .forEach(lot -> moves.move(lot, elder(lot.name(), lot.lastDay())));
        }
        return new HoldingChange(moves.changes(), 0);
    }

    /** The holding after a change; {@code opened} is the date of a lot that the change opens. */
    Holding after(HoldingChange change, boolean credit, LocalDate opened, LocalDate lastActivity) {
        var next = new ArrayList<>(lots);
        for (LotChange one : change.lots()) {
            Optional<Lot> there = next.stream().filter(lot -> lot.name().equals(one.lot())).findFirst();
            there.ifPresent(next::remove);
            Lot lot = there.orElseGet(() -> Lot.open(opened, one.lot(), lastActivity));
            next.add(lot.changed(one, credit || there.isEmpty()));
        }
        return new Holding(next, debt + change.debt(), remainder.plus(change.remainder()));
    }
}
