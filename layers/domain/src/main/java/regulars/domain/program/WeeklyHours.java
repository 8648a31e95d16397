package regulars.domain.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * Hours that come again every week, read off the wall clock: an hour that the clock shows twice counts twice. Where
 * they end on the next day, all of them belong to the day on which they began; where the end is the beginning they last
 * a whole day.
 *
 * @param days on which they begin
 * @param until not included
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
    public WeeklyHours {
        days = Set.copyOf(days);
    }

    /** The day to which a time within these hours belongs; empty for a time outside. */
    Optional<LocalDate> day(LocalDateTime wallClock) {
        return begun(wallClock).filter(day -> days.contains(day.getDayOfWeek()));
    }

    private Optional<LocalDate> begun(LocalDateTime wallClock) {
        LocalDate today = wallClock.toLocalDate();
        boolean started = !wallClock.toLocalTime().isBefore(from);
        boolean running = wallClock.toLocalTime().isBefore(until);
        if (from.isBefore(until)) {
            return Optional.of(today).filter(_ -> started && running);
        }
        return started ? Optional.of(today) : Optional.of(today.minusDays(1)).filter(_ -> running);
    }
}
