package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Credits of one program that become active and lapse together. A lot stays until its date even when it is empty, so
 * that later credits with the same date join it, and some time after, so that a reversal can see what lapsed in it.
 *
 * @param opened local date of its first credit
 * @param name what tells it from the program's other lots
 * @param lastDay last local day it can be used, as things stand: of an idle lot it moves on with every activity, until
 *     it is over; empty if it never lapses
 * @param amount all that was ever credited to it or moved into it, less what was moved on
 * @param remaining what of it is left
 * @param lapsed what of it was lost at its date and has not been counted for a reversal
 */
public record Lot(
        LocalDate opened, LotName name, Optional<LocalDate> lastDay, long amount, long remaining, long lapsed) {
    /** How long after its last day a lot is kept in which nothing lapsed: longer than any reservation lives. */
    public static final int EMPTY_KEPT_DAYS = 7;
    /** How long a lot in which something lapsed is kept after its last day; then all of it counts as lapsed. */
    public static final int LAPSED_KEPT_MONTHS = 12;
    /** Active before pending; soonest expiring first; ties, oldest first. */
    public static final Comparator<Lot> SPENDING_ORDER =
            Comparator.comparing((Lot lot) -> lot.name().isPending())
                    .thenComparing(lot -> lot.lastDay().orElse(LocalDate.MAX))
                    .thenComparing(Lot::opened)
                    .thenComparing(Lot::name);

    /** Throws IllegalArgumentException unless 0 ≤ remaining, 0 ≤ lapsed and remaining + lapsed ≤ amount. */
    public Lot {
        if (remaining < 0 || lapsed < 0 || remaining + lapsed > amount) {
            throw new IllegalArgumentException("a lot cannot hold " + remaining + " and " + lapsed + " of " + amount);
        }
    }

    /** The lot that a first credit opens. */
    static Lot open(LocalDate opened, LotName name, LocalDate lastActivity) {
        return new Lot(opened, name, name.end().lastDay(lastActivity), 0, 0, 0);
    }

    /** The same after a change; a credit adds to what it was ever given, a return does not. */
    Lot changed(LotChange change, boolean credit) {
        long credited = credit ? change.units() : 0;
        return new Lot(opened, name, lastDay, amount + credited, remaining + change.units(), lapsed + change.lapsed());
    }

    /** The same with what was once credited to lots that have become one with it. */
    Lot joinedBy(long credited) {
        return credited == 0 ? this : new Lot(opened, name, lastDay, amount + credited, remaining, lapsed);
    }

    /** The same after the account was active; what is over by {@code today} stays over. */
    Lot prolonged(LocalDate lastActivity, LocalDate today) {
        return isOver(today) ? this : new Lot(opened, name, name.end().lastDay(lastActivity), amount, remaining, lapsed);
    }

    /** Whether its last day lies before a day. */
    boolean isOver(LocalDate today) {
        return lastDay.map(day -> day.isBefore(today)).orElse(false);
    }

    /** Whether {@link #lapsesAt} can lie behind an instant of this day: also where the clock goes back to the day before. */
    boolean mayBeOver(LocalDate today) {
        return lastDay.isPresent() && !lastDay.get().isAfter(today);
    }

    /** Whether something is in it, or lapsed in it. */
    boolean isUsed() {
        return remaining + lapsed > 0;
    }

    /** Whether nothing can any more depend on it. */
    boolean isForgotten(LocalDate today) {
        return remaining == 0 && name.pendingUntil().map(day -> !day.isAfter(today))
                .or(() -> keptThrough().map(day -> day.isBefore(today)))
                .orElse(false);
    }

    private Optional<LocalDate> keptThrough() {
        return lastDay.map(day -> lapsed == 0 ? day.plusDays(EMPTY_KEPT_DAYS) : day.plusMonths(LAPSED_KEPT_MONTHS));
    }

    /** The first instant at which it can be spent; empty if it can already. */
    public Optional<Instant> activatesAt(ZoneId zone) {
        return name.pendingUntil().map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first instant at which it is over; empty if it never is. */
    public Optional<Instant> lapsesAt(ZoneId zone) {
        return lastDay.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
