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
    /** Soonest expiring first; ties, oldest first. */
    public static final Comparator<Lot> SPENDING_ORDER =
            Comparator.comparing((Lot lot) -> lot.lastDay().orElse(LocalDate.MAX)).thenComparing(Lot::opened);

    /** Throws IllegalArgumentException unless 0 ≤ remaining, 0 ≤ lapsed and remaining + lapsed ≤ amount. */
    public Lot {
        if (remaining < 0 || lapsed < 0 || remaining + lapsed > amount) {
            throw new IllegalArgumentException("a lot cannot hold " + remaining + " and " + lapsed + " of " + amount);
        }
    }

    /** The first instant at which it is over; empty if it never is. */
    public Optional<Instant> lapsesAt(ZoneId zone) {
        return lastDay.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
