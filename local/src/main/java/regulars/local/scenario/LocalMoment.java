package regulars.local.scenario;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;

/** Times as a story says them. */
final class LocalMoment {
    private LocalMoment() {
    }

    /**
     * A time of the zone's wall clock; of an hour that comes twice the first, unless the offset is named.
     *
     * @throws DateTimeException where there is no such time
     */
    static Instant parse(String text, ZoneId zone) {
        if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        LocalDateTime time = LocalDateTime.parse(text);
        if (zone.getRules().getValidOffsets(time).isEmpty()) {
            throw new DateTimeException("the clock in " + zone + " never shows " + text);
        }
        return time.atZone(zone).toInstant();
    }

    /**
     * So much later: days, months and years of the calendar, hours and less by the clock.
     *
     * @throws DateTimeException where the text is no ISO 8601 duration
     */
    static Instant later(Instant from, String text, ZoneId zone) {
        int time = text.indexOf('T');
        String days = time < 0 ? text : text.substring(0, time);
        Duration hours = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
        Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
        return from.atZone(zone).plus(period).plus(hours).toInstant();
    }
}
