package regulars.tierrecalculation;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.AccountId;
import regulars.domain.program.Programs;
import regulars.domain.tier.TierChange;
import regulars.domain.tier.TierLadder;
import regulars.platform.World;
import regulars.platform.store.Accounts;
import regulars.platform.store.ProgramStore;
import regulars.platform.table.Outcome;
import regulars.platform.table.Table;

/**
 * Computes an account's level from its measures and writes it where it differs. The level is a pure function of what the
 * account holds, so it does not matter how often, how late or in which order this is asked for.
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

    /** The change that was written, if there was one.
     * @throws IllegalStateException where stamps kept coming in between, to be tried again later */
    Optional<TierChange> handle(String merchant, AccountId id) {
        Programs running = programs.load(merchant);
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            var stored = accounts.findConsistent(merchant, id);
            var change = stored.flatMap(account -> change(account, running));
            if (change.isEmpty() || isWritten(merchant, stored.get(), change.get())) {
                return change;
            }
        }
        throw new IllegalStateException("The account kept changing");
    }

    private Optional<TierChange> change(Accounts.Stored stored, Programs running) {
        TierLadder ladder = running.ladder();
        return ladder.course(stored.account().measures(), running.localDate(world.now())).since(stored.standing(), ladder);
    }

    private boolean isWritten(String merchant, Accounts.Stored stored, TierChange change) {
        Instant now = world.now();
        return table.transact(Accounts.standing(merchant, stored, change, now)) instanceof Outcome.Committed;
    }
}
