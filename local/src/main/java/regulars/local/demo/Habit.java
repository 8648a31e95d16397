package regulars.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How somebody comes to a café.
 *
 * @param gap      usual days between two visits
 * @param visitsMax after which they come no more
 */
enum Habit {
    /** Comes every few days. */
    REGULAR(4, Integer.MAX_VALUE),
    /** Comes about once a week. */
    WEEKLY(8, Integer.MAX_VALUE),
    /** Comes now and then. */
    OCCASIONAL(26, Integer.MAX_VALUE),
    /** Came every week and has stopped. */
    LAPSED(7, 9),
    /** Has come once and never again. */
    ONCE(1, 1),
    /** Has only just begun. */
    NEWCOMER(5, Integer.MAX_VALUE),
    /** Is stamped at closing time nearly every day, by a friend behind the counter. */
    CHEAT(1, Integer.MAX_VALUE);

    private static final double SPREAD = 0.35;
    private static final int NEWCOMER_DAYS = 20;
    private static final int CHEAT_DAYS = 40;
    private static final int LAPSED_DAYS = 100;

    private final int gap;
    private final int visitsMax;

    Habit(int gap, int visitsMax) {
        this.gap = gap;
        this.visitsMax = visitsMax;
    }

    /** A day to join on between the opening and the last day. */
    LocalDate joins(LocalDate opening, LocalDate last, RandomGenerator random) {
        long days = opening.until(last, ChronoUnit.DAYS);
        return switch (this) {
            case NEWCOMER -> last.minusDays(random.nextInt(1, NEWCOMER_DAYS));
            case CHEAT -> last.minusDays(CHEAT_DAYS);
            case LAPSED -> opening.plusDays(random.nextLong(Math.max(1, days - LAPSED_DAYS)));
            case REGULAR, WEEKLY, OCCASIONAL, ONCE -> opening.plusDays((long) (days * Math.pow(random.nextDouble(), 1.3)));
        };
    }

    /** The days of all visits, the day of joining included. */
    List<LocalDate> visits(LocalDate joined, LocalDate last, RandomGenerator random) {
        double own = gap * Math.clamp(1 + SPREAD * random.nextGaussian(), 0.5, 2);
        var days = new ArrayList<LocalDate>();
        for (LocalDate day = joined; !day.isAfter(last) && days.size() < visitsMax; day = next(day, own, random)) {
            days.add(day);
        }
        return days;
    }

    private static LocalDate next(LocalDate day, double gap, RandomGenerator random) {
        return day.plusDays(Math.max(1, Math.round(gap * (1 + SPREAD * random.nextGaussian()))));
    }

    /** The time of day of a visit: most come in the morning and in the early afternoon. */
    Duration timeOfDay(RandomGenerator random) {
        if (this == CHEAT) {
            return Duration.ofHours(20).plusMinutes(random.nextInt(50, 59));
        }
        int peak = random.nextInt(3) == 0 ? 14 : 9;
        long minutes = Math.round(peak * 60 + 70 * random.nextGaussian());
        return Duration.ofMinutes(Math.clamp(minutes, 7 * 60, 20 * 60));
    }
}
