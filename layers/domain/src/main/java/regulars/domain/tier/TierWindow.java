package regulars.domain.tier;

import java.time.Month;
import java.time.YearMonth;

/** What of somebody's past counts for a level. */
public sealed interface TierWindow {
    /** An earn counts through the end of the month that comes so many months after its own. */
    record RollingMonths(int months) implements TierWindow {
    }

    /** What was earned in the same calendar year. */
    record CalendarYear() implements TierWindow {
    }

    /** Everything. */
    record Lifetime() implements TierWindow {
    }

    /** Whether what was earned in one month counts in another one. */
    default boolean counts(YearMonth earned, YearMonth month) {
        return !earned.isAfter(month) && switch (this) {
            case RollingMonths(int months) -> !earned.isBefore(month.minusMonths(months));
            case CalendarYear _ -> !earned.isBefore(YearMonth.of(month.getYear(), Month.JANUARY));
            case Lifetime _ -> true;
        };
    }
}
