package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Where someone stands on the ladder.
 *
 * @param level empty below the first level
 * @param since the month in which the level was reached or fallen to; empty below the first level
 * @param until the last day of the term, or of the grace after it; empty where the level never falls, and below the first level
 * @param inGrace whether the term has ended without its being earned again, and the level is kept for a while
 */
public record TierStanding(Optional<TierLevel> level, Optional<YearMonth> since, Optional<LocalDate> until, boolean inGrace) {
    /** Below the first level. */
    public static final TierStanding NONE = new TierStanding(Optional.empty(), Optional.empty(), Optional.empty());

    /** Within a term. */
    public TierStanding(Optional<TierLevel> level, Optional<YearMonth> since, Optional<LocalDate> until) {
        this(level, since, until, false);
    }

    /** The same level, kept through a day in spite of its term's end. */
    TierStanding graceThrough(LocalDate lastDay) {
        return new TierStanding(level, since, Optional.of(lastDay), true);
    }
}
