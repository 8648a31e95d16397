package regulars.domain.tier;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** How long a level is kept before the measure has to suffice again. */
public sealed interface TierTerm {
    /** Through the month that comes so many months after the one in which the term began. */
    record Months(int months) implements TierTerm {
    }

    /**
     * Through the end of the year that comes so many years after the one in which the term began.
     *
     * @param start the month with which a year begins
     */
    record Years(int years, Month start) implements TierTerm {
    }

    /** The last day of a term that begins in a month. */
    default LocalDate lastDay(YearMonth begun) {
        return switch (this) {
            case Months(int months) -> begun.plusMonths(months).atEndOfMonth();
            case Years(int years, Month start) -> TierWindow.first(start, begun).plusYears(years + 1L).minusMonths(1).atEndOfMonth();
        };
    }
}
