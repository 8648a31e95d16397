package regulars.domain.program;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import regulars.domain.Fraction;

/**
 * For some time a program gives more.
 *
 * @param name in the merchant's words
 * @param from first local date
 * @param until the local date after the last; empty if it goes on
 * @param hours within these dates; empty for all day
 * @param conditions of the scan
 * @param multiplierPercent of what the program gives; 100 changes nothing
 * @param bonus units on top, not multiplied
 * @param combinable whether it counts together with others that are
 * @param limit for how many scans; one that is taken back counts as not made
 * @param optIn whether it counts only for members who have activated it on their card
 */
public record Promotion(
        PromotionId id,
        String name,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<WeeklyHours> hours,
        Conditions conditions,
        int multiplierPercent,
        long bonus,
        boolean combinable,
        Limit limit,
        boolean optIn) {
    /** A multiplier that changes nothing. */
    public static final int NO_MULTIPLIER = 100;

    /** For everyone, activated or not. */
    public Promotion(PromotionId id, String name, LocalDate from, Optional<LocalDate> until, Optional<WeeklyHours> hours,
            Conditions conditions, int multiplierPercent, long bonus, boolean combinable, Limit limit) {
        this(id, name, from, until, hours, conditions, multiplierPercent, bonus, combinable, limit, false);
    }

    /** As often as one likes. */
    public Promotion(PromotionId id, String name, LocalDate from, Optional<LocalDate> until, Optional<WeeklyHours> hours,
            Conditions conditions, int multiplierPercent, long bonus, boolean combinable) {
        this(id, name, from, until, hours, conditions, multiplierPercent, bonus, combinable, Limit.NONE);
    }

    /** Whether it counts for a scan, as long as there is room within its limit. */
    public boolean applies(Occasion occasion) {
        return isOn(occasion.wallClock()) && conditions.hold(occasion);
    }

    /** Whether its last date has passed on a local date. */
    public boolean isOver(LocalDate today) {
        return until.map(after -> !today.isBefore(after)).orElse(false);
    }

    /** Whether this is one of its dates and hours. */
    public boolean isOn(LocalDateTime wallClock) {
        Optional<LocalDate> day = hours.map(weekly -> weekly.day(wallClock))
                .orElseGet(() -> Optional.of(wallClock.toLocalDate()));
        return day.map(this::isWithin).orElse(false);
    }

    private boolean isWithin(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    /** What its multiplier makes of what a program gives. */
    Fraction multiplied(Fraction units) {
        return units.times(multiplier());
    }

    /** Its multiplier as a number; 1 changes nothing. */
    public Fraction multiplier() {
        return Fraction.of(multiplierPercent, NO_MULTIPLIER);
    }
}
