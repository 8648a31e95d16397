package regulars.domain.program;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;

/** How long what is earned stays good. */
public sealed interface LotExpiry {
    /** Stays good for ever. */
    record Never() implements LotExpiry {
    }

    /** Good through the last day of the month that comes so many months after the month of the earn. */
    record RollingMonths(int months) implements LotExpiry {
    }

    /** Good through the same day so many months later, or the last of that month where it has no such day. */
    record RollingMonthsToTheDay(int months) implements LotExpiry {
    }

    /**
     * Good through the next such date, never the day itself: what is earned on 30 September is good for a year. 29
     * February is the 28th in other years.
     */
    record FixedDate(MonthDay date) implements LotExpiry {
    }

    /** Good while the account is not idle for so many months, to the day. */
    record Inactivity(int months) implements LotExpiry {
    }

    /** The end of what becomes good on a local day. */
    default LotEnd end(LocalDate from) {
        return switch (this) {
            case Never _ -> new LotEnd.Never();
            case RollingMonths(int months) -> new LotEnd.On(YearMonth.from(from).plusMonths(months).atEndOfMonth());
            case RollingMonthsToTheDay(int months) -> new LotEnd.On(from.plusMonths(months));
            case FixedDate(MonthDay date) -> new LotEnd.On(next(date, from));
            case Inactivity(int months) -> new LotEnd.Idle(months, from);
        };
    }

    /** The last local day on which something earned on {@code earned} can be used if nothing else happens; empty if it never lapses. */
    default Optional<LocalDate> lastDay(LocalDate earned) {
        return end(earned).lastDay(earned);
    }

    private static LocalDate next(MonthDay date, LocalDate from) {
        LocalDate thisYear = date.atYear(from.getYear());
        return thisYear.isAfter(from) ? thisYear : date.atYear(from.getYear() + 1);
    }
}
