package regulars.domain.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The merchant's day: before the cut-over hour on the wall clock it is still yesterday, also where the clock skips that
 * hour or shows it twice.
 */
public record BusinessDay(LocalDate date) implements Comparable<BusinessDay> {
    /** The business day of an instant. */
    public static BusinessDay of(Instant at, ZoneId zone, int cutOverHour) {
        throw new UnsupportedOperationException();
    }

    /** The instant at which the next business day begins. */
    public Instant end(ZoneId zone, int cutOverHour) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(BusinessDay other) {
        return date.compareTo(other.date);
    }
}
