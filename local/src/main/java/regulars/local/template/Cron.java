package regulars.local.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A cron expression of EventBridge Scheduler in its zone. A local time that a clock change leaves out comes later by as
 * much as the clock is put forward; one that comes twice counts once.
 *
 * @param times     of the day, by hour and minute
 * @param weekdays  as AWS counts them, 1 for Sunday
 */
record Cron(SortedSet<LocalTime> times, SortedSet<Integer> days, SortedSet<Integer> months,
        SortedSet<Integer> weekdays, SortedSet<Integer> years, ZoneId zone) implements Recurrence {
    private static final int DAYS_IN_WEEK = 7;
    /** No clock is put forward by more. */
    private static final int GAP_HOURS = 2;

    static SortedSet<LocalTime> times(SortedSet<Integer> hours, SortedSet<Integer> minutes) {
        var times = new TreeSet<LocalTime>();
        hours.forEach(hour -> minutes.forEach(minute -> times.add(LocalTime.of(hour, minute))));
        return times;
    }

    @Override
    public Instant next(Instant after) {
        LocalDateTime from = LocalDateTime.ofInstant(after, zone).minusHours(GAP_HOURS);
        Instant next = next(from.toLocalDate(), times.tailSet(from.toLocalTime()), after);
        for (LocalDate date = from.toLocalDate().plusDays(1); next.equals(Instant.MAX)
                && date.getYear() <= years.last(); date = date.plusDays(1)) {
            next = next(date, times, after);
        }
        return next;
    }

    private Instant next(LocalDate date, SortedSet<LocalTime> candidates, Instant after) {
        if (isOn(date)) {
            for (LocalTime time : candidates) {
                Instant instant = date.atTime(time).atZone(zone).toInstant();
                if (instant.isAfter(after)) {
                    return instant;
                }
            }
        }
        return Instant.MAX;
    }

    private boolean isOn(LocalDate date) {
        return years.contains(date.getYear()) && months.contains(date.getMonthValue())
                && days.contains(date.getDayOfMonth())
                && weekdays.contains(date.getDayOfWeek().getValue() % DAYS_IN_WEEK + 1);
    }
}
