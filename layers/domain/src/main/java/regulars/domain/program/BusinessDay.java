package regulars.domain.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The merchant's day: before the cut-over hour on the wall clock it is still yesterday, also where the clock skips that
 * hour or shows it twice.
 */
public record BusinessDay(LocalDate date) {
    /** The business day of an instant. */
    public static BusinessDay of(Instant at, ZoneId zone, int cutOverHour) {
        var local = at.atZone(zone);
        LocalDate date = local.toLocalDate();
        return new BusinessDay(local.getHour() < cutOverHour ? date.minusDays(1) : date);
    }

    /** The instant at which the next business day begins. */
    public Instant end(ZoneId zone, int cutOverHour) {
        return date.plusDays(1).atTime(cutOverHour, 0).atZone(zone).toInstant();
    }
}
