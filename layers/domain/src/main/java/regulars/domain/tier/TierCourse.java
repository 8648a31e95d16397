package regulars.domain.tier;

import java.time.YearMonth;
import java.util.List;

/**
 * The result of a fold over months.
 *
 * @param measure what the ladder counts within the window, as of the date
 * @param changes every step from the first month on, in order
 */
public record TierCourse(TierStanding standing, long measure, List<TierChange> changes) {
    public TierCourse {
        changes = List.copyOf(changes);
    }

    /**
     * The lines still to be written into the tier history when {@code stored} was the last standing written; none if
     * nothing changed. Where the stored standing is not on the course, one line leads back to it: then an earn came
     * late, what carried the level was reversed, or the ladder was changed.
     */
    public List<TierChange> changesFrom(TierStanding stored, TierLadder ladder) {
        if (standing.equals(stored)) {
            return List.of();
        }
        int next = stepAfter(stored);
        if (next >= 0) {
            return changes.subList(next, changes.size());
        }
        return List.of(new TierChange(month(stored), stored, standing, reason(stored, ladder)));
    }

    private int stepAfter(TierStanding stored) {
        for (int step = changes.size() - 1; step >= 0; step--) {
            if (changes.get(step).from().equals(stored)) {
                return step;
            }
        }
        return -1;
    }

    private YearMonth month(TierStanding stored) {
        return standing.since().or(stored::since).orElseThrow();
    }

    private TierReason reason(TierStanding stored, TierLadder ladder) {
        if (stored.level().isPresent() && !ladder.levels().contains(stored.level().get())) {
            return TierReason.LADDER_CHANGED;
        }
        int step = Integer.compare(rank(standing, ladder), rank(stored, ladder));
        int since = step == 0 ? standing.since().orElseThrow().compareTo(stored.since().orElseThrow()) : 0;
        if (step > 0 || since < 0) {
            return TierReason.REACHED;
        }
        return step == 0 && since == 0 && isLonger(stored) ? TierReason.RENEWED : TierReason.REVERSED;
    }

    private boolean isLonger(TierStanding stored) {
        return standing.until().isEmpty() || stored.until().map(standing.until().get()::isAfter).orElse(false);
    }

    private static int rank(TierStanding standing, TierLadder ladder) {
        return standing.level().map(ladder.levels()::indexOf).orElse(-1);
    }
}
