package regulars.domain.tier;

import java.util.List;
import java.util.Optional;

/**
 * The result of a fold over months.
 *
 * @param measure stamps within the window as of the date
 * @param changes every step from the first month on, in order
 */
public record TierCourse(TierStanding standing, long measure, List<TierChange> changes) {
    public TierCourse {
        changes = List.copyOf(changes);
    }

    /**
     * The line to write into the tier history when {@code stored} is what was last written; empty if nothing changed.
     * Where the course does not tell why a level was lost, what carried it was reversed or the ladder changed.
     */
    public Optional<TierChange> since(TierStanding stored, TierLadder ladder) {
        throw new UnsupportedOperationException();
    }
}
