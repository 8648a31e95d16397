package regulars.domain.tier;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** How long a level is kept before the measure has to suffice again. */
public sealed interface TierTerm {
    /** Through the month that comes so many months after the one in which the term began. */
    record Months(int months) implements TierTerm {
    }

    /** Through 31 December of the year that comes so many years after the one in which the term began. */
    record CalendarYears(int years) implements TierTerm {
    }

    /** The last day of a term that begins in a month. */
    default LocalDate lastDay(YearMonth begun) {
        return switch (this) {
            case Months(int months) -> begun.plusMonths(months).atEndOfMonth();
            case CalendarYears(int years) -> YearMonth.of(begun.getYear() + years, Month.DECEMBER).atEndOfMonth();
        };
    }
}
