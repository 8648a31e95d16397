package regulars.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import regulars.domain.ledger.Account;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierChange;
import regulars.domain.tier.TierCourse;
import regulars.domain.tier.TierStanding;

/** Works the level out when it hears of an entry: late, twice and in any order, as a queue delivers. */
final class LevelWatch {
    private final List<Long> queue = new ArrayList<>();
    private TierStanding stored = TierStanding.NONE;

    void committed(long sequence) {
        queue.add(sequence);
    }

    /** Some of what waits is delivered, not in its order, and some of that once more later. */
    void deliver(Dice dice, Account account, Programs programs, LocalDate today, Tally faults) {
        while (!queue.isEmpty() && dice.chance(70)) {
            int index = dice.below(queue.size());
            if (index > 0) {
                faults.add("reordered");
            }
            if (dice.chance(20)) {
                faults.add("delivered-twice");
            } else {
                queue.remove(index);
            }
            recompute(account, programs, today);
        }
    }

    /** The history leads from what was stored to what is true now, without a gap; doing it again does nothing. */
    void recompute(Account account, Programs programs, LocalDate today) {
        TierCourse course = programs.ladder().course(account.past(), today);
        TierStanding at = stored;
        for (TierChange line : course.changesFrom(stored, programs.ladder())) {
            Broken.unlessSame(at, line.from(), "a gap in the history of levels");
            at = line.to();
        }
        Broken.unlessSame(course.standing(), at, "the history of levels does not lead to the level");
        stored = at;
        Broken.unless(course.changesFrom(stored, programs.ladder()).isEmpty(), "the same level again is a change");
    }
}
