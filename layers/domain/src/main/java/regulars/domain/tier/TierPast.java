package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * All of somebody's past that a ladder looks at.
 *
 * @param joined the local day of joining; empty where it was not noted yet
 * @param measures what was earned and not reversed, by local month
 */
public record TierPast(Optional<LocalDate> joined, Map<YearMonth, Measure> measures) {

    /** Someone of whom only the measures are known. */
    public static TierPast of(Map<YearMonth, Measure> measures) {
        return new TierPast(Optional.empty(), measures);
    }

    /** The month of the first earn that stands. */
    Optional<YearMonth> firstEarn() {
        return measures.isEmpty() ? Optional.empty() : Optional.of(Collections.min(measures.keySet()));
    }

    /** The day from which seniority counts: of joining, or where that was not noted the first of the first earn's month. */
    public Optional<LocalDate> began() {
        return joined.or(() -> firstEarn().map(month -> month.atDay(1)));
    }

    /** Whole months since then. Who began on a day that a month lacks completes it on its last day. */
    long months(LocalDate day) {
        return began().filter(first -> !first.isAfter(day)).map(first -> {
            long months = ChronoUnit.MONTHS.between(first, day);
            return first.plusMonths(months + 1).isAfter(day) ? months : months + 1;
        }).orElse(0L);
    }
}
