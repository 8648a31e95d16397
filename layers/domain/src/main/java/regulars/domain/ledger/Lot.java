package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * Credits of one program that lapse together. A lot stays until its date even when it is empty, so that later credits
 * with the same date join it, and some time after, so that a reversal can see what lapsed in it.
 *
 * @param opened local date of its first credit
 * @param lastDay last local day it can be used, which also names the lot within its program; empty if it never lapses
 * @param amount all that was ever credited to it
 * @param remaining what of it can be spent
 * @param lapsed what of it was lost at its date and has not been counted for a reversal
 */
public record Lot(LocalDate opened, Optional<LocalDate> lastDay, long amount, long remaining, long lapsed) {
    /** How long after its last day a lot is kept in which nothing lapsed: longer than any reservation lives. */
    public static final int EMPTY_KEPT_DAYS = 7;
    /** How long a lot in which something lapsed is kept after its last day; then all of it counts as lapsed. */
    public static final int LAPSED_KEPT_MONTHS = 12;
    /** Soonest expiring first; ties, oldest first. */
    public static final Comparator<Lot> SPENDING_ORDER =
            Comparator.comparing((Lot lot) -> lot.lastDay().orElse(LocalDate.MAX))
                    .thenComparing(Lot::opened);

    /** Throws IllegalArgumentException unless 0 ≤ remaining, 0 ≤ lapsed and remaining + lapsed ≤ amount. */
    public Lot {
        if (remaining < 0 || lapsed < 0 || remaining + lapsed > amount) {
            throw new IllegalArgumentException("a lot cannot hold " + remaining + " and " + lapsed + " of " + amount);
        }
    }

    /** The lot that a first credit opens. */
    static Lot open(LocalDate opened, Optional<LocalDate> lastDay) {
        return new Lot(opened, lastDay, 0, 0, 0);
    }

    /** The same after a change; a credit adds to what it was ever given, a return does not. */
    Lot changed(LotChange change, boolean credit) {
        long credited = credit ? change.units() : 0;
        return new Lot(opened, lastDay, amount + credited, remaining + change.units(), lapsed + change.lapsed());
    }

    /** Whether nothing can any more depend on it. */
    boolean isForgotten(LocalDate today) {
        return remaining == 0 && lastDay.map(day -> keptThrough(day).isBefore(today)).orElse(false);
    }

    private LocalDate keptThrough(LocalDate day) {
        return lapsed == 0 ? day.plusDays(EMPTY_KEPT_DAYS) : day.plusMonths(LAPSED_KEPT_MONTHS);
    }

    /** The first instant at which it is over; empty if it never is. */
    public Optional<Instant> lapsesAt(ZoneId zone) {
        return lastDay.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
