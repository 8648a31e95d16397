package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import regulars.domain.ProgramId;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;

/** Which rewards a posting made ready. */
public final class RewardsReady {
    private RewardsReady() {
    }

    /**
     * The programs in which no reward could be had before the posting and one can after it. A second full card beside
     * the first is no news, and what has lapsed by now was not there before.
     */
    public static List<ProgramId> by(Posting posting, Account before, Programs programs, Instant now) {
        AccountView then = before.asOf(now, programs.zone());
        AccountView after = posting.account().asOf(now, programs.zone());
        return programs.current().stream()
                .filter(program -> !isReady(program, then) && isReady(program, after))
                .map(Program::id)
                .toList();
    }

    private static boolean isReady(Program program, AccountView view) {
        return program.cheapestReward().map(reward -> view.fullCards(program.id(), reward.cost()) > 0).orElse(false);
    }
}
