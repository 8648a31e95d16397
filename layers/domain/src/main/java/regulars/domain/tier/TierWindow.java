package regulars.domain.tier;

import java.time.Month;
import java.time.YearMonth;

/** What of somebody's past counts for a level. */
public sealed interface TierWindow {
    /** An earn counts through the end of the month that comes so many months after its own. */
    record RollingMonths(int months) implements TierWindow {
    }

    /** What was earned in the same year, which begins with a month: with January it is that of the calendar. */
    record Year(Month start) implements TierWindow {
    }

    /** Everything. */
    record Lifetime() implements TierWindow {
    }

    /** Whether what was earned in one month counts in another one. */
    default boolean counts(YearMonth earned, YearMonth month) {
        return !earned.isAfter(month) && switch (this) {
            case RollingMonths(int months) -> !earned.isBefore(month.minusMonths(months));
            case Year(Month start) -> !earned.isBefore(first(start, month));
            case Lifetime _ -> true;
        };
    }

    /** The first month of the year that a month belongs to. */
    static YearMonth first(Month start, YearMonth month) {
        YearMonth begun = month.withMonth(start.getValue());
        return begun.isAfter(month) ? begun.minusYears(1) : begun;
    }
}
