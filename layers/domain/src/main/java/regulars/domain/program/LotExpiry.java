package regulars.domain.program;

import java.time.LocalDate;
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

    /** The last local day on which something earned on {@code earned} can be used; empty if it never lapses. */
    default Optional<LocalDate> lastDay(LocalDate earned) {
        return switch (this) {
            case Never _ -> Optional.empty();
            case RollingMonths(int months) -> Optional.of(YearMonth.from(earned).plusMonths(months).atEndOfMonth());
        };
    }
}
