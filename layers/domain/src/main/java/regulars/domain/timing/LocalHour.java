package regulars.domain.timing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/**
 * An hour of a wall clock on a date. It is kept as such and turned into an instant when that is needed, so that a zone
 * that changes its rules meanwhile is met by the new ones.
 *
 * @param hour 0 to 23
 */
public record LocalHour(LocalDate date, int hour) {
    /** When the clock shows it: the first time where it comes twice, the first instant after it where it is left out. */
    public Instant in(ZoneId zone) {
        LocalDateTime shown = date.atTime(LocalTime.of(hour, 0));
        ZoneOffsetTransition leap = zone.getRules().getTransition(shown);
        return leap != null && leap.isGap() ? leap.getInstant() : shown.atZone(zone).toInstant();
    }

    /** The latest date whose hour has come at an instant. */
    public static LocalDate latest(Instant now, ZoneId zone, int hour) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new LocalHour(today, hour).in(zone).isAfter(now) ? today.minusDays(1) : today;
    }
}
