package regulars.domain.program;

import java.time.DayOfWeek;
import java.time.LocalTime;
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
}
