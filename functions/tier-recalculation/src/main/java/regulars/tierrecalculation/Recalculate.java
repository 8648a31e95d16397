package regulars.tierrecalculation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierChange;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierStanding;
import regulars.domain.timing.AccountWake;
import regulars.platform.World;
import regulars.platform.store.Accounts;
import regulars.platform.store.Due;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;

/**
 * Computes an account's level from its measures, and from both when the account has to be looked at again; writes what
 * differs. Both are pure functions of what the account holds and the time, so it does not matter how often, how late or
 * in which order this is asked for. Most stamps change neither and cost no write here.
 */
final class Recalculate {
    private static final int TRIES_MAX = 5;

    private final Table table;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;

    Recalculate(Table table, Accounts accounts, ProgramStore programs, World world) {
        this.table = table;
        this.accounts = accounts;
        this.programs = programs;
        this.world = world;
    }

    /** The changes that were written, if there were any.
     * @throws IllegalStateException where stamps kept coming in between, to be tried again later */
    List<TierChange> handle(String merchant, AccountId id) {
        Programs running = programs.load(merchant);
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<Accounts.Stored> stored = accounts.findConsistent(merchant, id);
            Course course = stored.map(account -> course(account, running)).orElse(Course.NONE);
            if (!course.differs() || isWritten(merchant, stored.get(), course)) {
                return course.changes();
            }
        }
        throw new IllegalStateException("The account kept changing");
    }

    /** What is to be written of an account, if it differs from what is stored. */
    private record Course(List<TierChange> changes, Optional<Instant> wake, boolean differs) {
        static final Course NONE = new Course(List.of(), Optional.empty(), false);
    }

    private Course course(Accounts.Stored stored, Programs running) {
        Instant now = world.now();
        TierLadder ladder = running.ladder();
        List<TierChange> changes = ladder.course(stored.account().past(), running.localDate(now))
                .changesFrom(stored.standing(), ladder);
        TierStanding standing = changes.isEmpty() ? stored.standing() : changes.getLast().to();
        Optional<Instant> wake = AccountWake.next(stored.account(), standing, running, now);
        return new Course(changes, wake, !changes.isEmpty() || !isInTime(stored.due(), wake.map(Due::text), Due.text(now)));
    }

    /** A look that is too early is one for nothing; so idle lots, whose end moves with every visit, cost no write each. */
    private static boolean isInTime(Optional<String> stored, Optional<String> wake, String now) {
        return stored.equals(wake)
                || stored.isPresent() && wake.isPresent() && stored.get().compareTo(now) > 0 && stored.get().compareTo(wake.get()) < 0;
    }

    private boolean isWritten(String merchant, Accounts.Stored stored, Course course) {
        var writes = Accounts.standing(merchant, stored, course.changes(), course.wake(), world.now());
        return table.transact(writes) instanceof Outcome.Committed;
    }
}
