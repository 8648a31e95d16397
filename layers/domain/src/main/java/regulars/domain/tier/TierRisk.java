package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * A level that will be lost at its term's end if nothing more is earned.
 *
 * @param lastDay of the term
 * @param missing of what the ladder counts, by then, so that it is kept
 */
public record TierRisk(TierLevel level, LocalDate lastDay, long missing) {
    /** Looks at the term's last day with what has been earned so far; empty where the level stays or never falls. */
    public static Optional<TierRisk> of(TierLadder ladder, TierStanding standing, Map<YearMonth, Measure> measures) {
        return standing.until().flatMap(lastDay -> {
            TierLevel level = standing.level().orElseThrow();
            long missing = level.threshold() - ladder.measure(measures, YearMonth.from(lastDay));
            return missing > 0 ? Optional.of(new TierRisk(level, lastDay, missing)) : Optional.empty();
        });
    }
}
