package regulars.domain.tier;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A level whose term, or the grace after it, will end if nothing more is earned.
 *
 * @param lastDay of the term or of the grace
 * @param missing of what the ladder counts, by then, so that a new term begins
 * @param keptUntil the last day of the level if it is not earned: the last day of the grace that follows, where there is one
 */
public record TierRisk(TierLevel level, LocalDate lastDay, long missing, LocalDate keptUntil) {
    /** Looks at the last day with what has been earned so far; empty where the level stays or never falls. */
    public static Optional<TierRisk> of(TierLadder ladder, TierStanding standing, TierPast past) {
        return standing.until().flatMap(lastDay -> {
            TierLevel level = standing.level().orElseThrow();
            long missing = level.threshold() - ladder.measure(past, lastDay);
            return missing > 0 ? Optional.of(new TierRisk(level, lastDay, missing, ladder.keptUntil(standing, lastDay))) : Optional.empty();
        });
    }

    /** The level that is lost next, as things stand on a day, whatever of that has been written; empty where grace still follows. */
    public static Optional<TierRisk> loss(TierLadder ladder, TierPast past, LocalDate today) {
        return of(ladder, ladder.course(past, today).standing(), past).filter(TierRisk::isLoss);
    }

    /** Whether the level itself is lost after the last day. */
    public boolean isLoss() {
        return keptUntil.equals(lastDay);
    }
}
