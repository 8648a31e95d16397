package regulars.domain.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The hours in which nobody is disturbed: from 21:00 to 08:00 by the wall clock of where the customer is. */
public final class QuietHours {
    private static final LocalTime FIRST = LocalTime.of(21, 0);
    private static final LocalTime END = LocalTime.of(8, 0);

    private QuietHours() {
    }

    /** Their end, where it is quiet now. An end that the wall clock skips or shows twice is the first instant of it. */
    public static Optional<Instant> end(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (time.isBefore(END)) {
            return Optional.of(local.toLocalDate().atTime(END).atZone(zone).toInstant());
        }
        return time.isBefore(FIRST)
                ? Optional.empty()
                : Optional.of(local.toLocalDate().plusDays(1).atTime(END).atZone(zone).toInstant());
    }
}
