package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks month by month from the first earn on, or from joining where that is what counts. Within a month the measure only
 * grows, since earns leave the window at the turn of a month; so the measure on a month's last day, or on the day of the
 * look, tells whether a level was reached in it, and the same measure decides on the last day of a term or of the grace
 * after it, which is a month's last day too.
 */
final class TierFold {
    private static final int BELOW = -1;

    private final TierLadder ladder;
    private final TierPast past;
    private final List<TierChange> changes = new ArrayList<>();
    private TierStanding standing = TierStanding.NONE;
    private int rank = BELOW;

    TierFold(TierLadder ladder, TierPast past) {
        this.ladder = ladder;
        this.past = past;
    }

    TierCourse through(LocalDate asOf) {
        YearMonth last = YearMonth.from(asOf);
        for (YearMonth month = ladder.firstMonth(past).orElse(last); !month.isAfter(last); month = month.plusMonths(1)) {
            boolean over = month.isBefore(last);
            int earned = earned(over ? month.atEndOfMonth() : asOf);
            rise(month, earned);
            if (over && standing.until().equals(Optional.of(month.atEndOfMonth()))) {
                endTerm(month, earned);
            }
        }
        return new TierCourse(standing, ladder.measure(past, asOf), changes);
    }

    private void rise(YearMonth month, int earned) {
        if (earned > rank) {
            move(earned, month, month, TierReason.REACHED);
        } else if (standing.inGrace() && earned == rank) {
            move(rank, month, standing.since().orElseThrow(), TierReason.RENEWED);
        }
    }

    private void endTerm(YearMonth month, int earned) {
        if (earned >= rank) {
            move(rank, month, standing.since().orElseThrow(), TierReason.RENEWED);
        } else if (ladder.graceMonths() > 0 && !standing.inGrace()) {
            become(standing.graceThrough(ladder.keptUntil(standing, month.atEndOfMonth())), month.plusMonths(1), TierReason.GRACE);
        } else {
            int lower = ladder.downgrade() == Downgrade.FULL ? earned : rank - 1;
            move(lower, month, month.plusMonths(1), TierReason.TERM_ENDED);
        }
    }

    /** Begins a term in {@code month} on the level of this rank, held since {@code since}. */
    private void move(int next, YearMonth month, YearMonth since, TierReason reason) {
        boolean within = reason == TierReason.REACHED || standing.inGrace() && reason == TierReason.RENEWED;
        rank = next;
        become(next == BELOW ? TierStanding.NONE : new TierStanding(Optional.of(ladder.levels().get(next)), Optional.of(since), until(month)),
                within ? month : month.plusMonths(1), reason);
    }

    private void become(TierStanding next, YearMonth month, TierReason reason) {
        changes.add(new TierChange(month, standing, next, reason));
        standing = next;
    }

    private Optional<LocalDate> until(YearMonth month) {
        return ladder.downgrade() == Downgrade.NEVER
                ? Optional.empty()
                : Optional.of(ladder.term().lastDay(month));
    }

    /** Rank of the highest level whose threshold the measure reaches on a day. */
    private int earned(LocalDate day) {
        long measure = ladder.measure(past, day);
        int reached = BELOW;
        while (reached + 1 < ladder.levels().size() && ladder.levels().get(reached + 1).threshold() <= measure) {
            reached++;
        }
        return reached;
    }
}
