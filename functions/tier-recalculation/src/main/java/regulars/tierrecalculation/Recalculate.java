package regulars.tierrecalculation;

import java.util.List;
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

    /** The changes that were written, if there were any.
     * @throws IllegalStateException where stamps kept coming in between, to be tried again later */
    List<TierChange> handle(String merchant, AccountId id) {
        Programs running = programs.load(merchant);
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            Optional<Accounts.Stored> stored = accounts.findConsistent(merchant, id);
            List<TierChange> changes = stored.map(account -> changes(account, running)).orElse(List.of());
            if (changes.isEmpty() || isWritten(merchant, stored.get(), changes)) {
                return changes;
            }
        }
        throw new IllegalStateException("The account kept changing");
    }

    private List<TierChange> changes(Accounts.Stored stored, Programs running) {
        TierLadder ladder = running.ladder();
        return ladder.course(stored.account().measures(), running.localDate(world.now())).changesFrom(stored.standing(), ladder);
    }

    private boolean isWritten(String merchant, Accounts.Stored stored, List<TierChange> changes) {
        return table.transact(Accounts.standing(merchant, stored, changes, world.now())) instanceof Outcome.Committed;
    }
}
