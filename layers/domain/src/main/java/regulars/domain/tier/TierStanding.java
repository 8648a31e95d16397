package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Where someone stands on the ladder.
 *
 * @param level empty below the first level
 * @param since the month in which the level was reached or fallen to; empty below the first level
 * @param until the term's last day; empty where the level never falls, and below the first level
 */
public record TierStanding(Optional<TierLevel> level, Optional<YearMonth> since, Optional<LocalDate> until) {
    /** Below the first level. */
    public static final TierStanding NONE = new TierStanding(Optional.empty(), Optional.empty(), Optional.empty());
}
