package regulars.domain.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How long a member's share of something lasts, in business days of the merchant; then it begins anew. */
public enum LimitPeriod {
    /** Once for all. */
    EVER,
    /** A business day. */
    DAY,
    /** Monday to Sunday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A calendar year. */
    YEAR;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the period that a day lies in; of {@link #EVER} the same for all days. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case EVER -> LocalDate.EPOCH;
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period after that of a day; empty where there is none. */
    public Optional<LocalDate> next(LocalDate day) {
        LocalDate start = start(day);
        return switch (this) {
            case EVER -> Optional.empty();
            case DAY -> Optional.of(start.plusDays(1));
            case WEEK -> Optional.of(start.plusWeeks(1));
            case MONTH -> Optional.of(start.plusMonths(1));
            case YEAR -> Optional.of(start.plusYears(1));
        };
    }
}
