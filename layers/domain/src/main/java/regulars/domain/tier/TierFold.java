package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks month by month from the first earn on. Within a month the measure only grows, since earns leave the window at
 * the turn of a month; so the month's measure tells whether a level was reached in it, and the same measure decides on
 * the term's last day, which is a month's last day too.
 */
final class TierFold {
    private static final int BELOW = -1;

    private final TierLadder ladder;
    private final Map<YearMonth, Measure> measures;
    private final List<TierChange> changes = new ArrayList<>();
    private TierStanding standing = TierStanding.NONE;
    private int rank = BELOW;

    TierFold(TierLadder ladder, Map<YearMonth, Measure> measures) {
        this.ladder = ladder;
        this.measures = measures;
    }

    TierCourse through(LocalDate asOf) {
        YearMonth last = YearMonth.from(asOf);
        YearMonth first = measures.isEmpty() ? last : Collections.min(measures.keySet());
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            rise(month);
            if (month.isBefore(last)) {
                endTerm(month);
            }
        }
        return new TierCourse(standing, ladder.measure(measures, last), changes);
    }

    private void rise(YearMonth month) {
        int earned = earned(month);
        if (earned > rank) {
            move(earned, month, month, TierReason.REACHED);
        }
    }

    private void endTerm(YearMonth month) {
        if (!standing.until().equals(Optional.of(month.atEndOfMonth()))) {
            return;
        }
        int earned = earned(month);
        if (earned >= rank) {
            move(rank, month, standing.since().orElseThrow(), TierReason.RENEWED);
        } else {
            int lower = ladder.downgrade() == Downgrade.FULL ? earned : rank - 1;
            move(lower, month, month.plusMonths(1), TierReason.TERM_ENDED);
        }
    }

    /** Begins a term in {@code month} on the level of this rank, held since {@code since}. */
    private void move(int next, YearMonth month, YearMonth since, TierReason reason) {
        TierStanding from = standing;
        rank = next;
        standing = next == BELOW ? TierStanding.NONE : new TierStanding(
                Optional.of(ladder.levels().get(next)), Optional.of(since), until(month));
        changes.add(new TierChange(reason == TierReason.REACHED ? month : month.plusMonths(1), from, standing, reason));
    }

    private Optional<LocalDate> until(YearMonth month) {
        return ladder.downgrade() == Downgrade.NEVER
                ? Optional.empty()
                : Optional.of(ladder.term().lastDay(month));
    }

    /** Rank of the highest level whose threshold the month's measure reaches. */
    private int earned(YearMonth month) {
        long measure = ladder.measure(measures, month);
        int reached = BELOW;
        while (reached + 1 < ladder.levels().size() && ladder.levels().get(reached + 1).threshold() <= measure) {
            reached++;
        }
        return reached;
    }
}
