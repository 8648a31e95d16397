package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import regulars.domain.ProgramId;
import regulars.domain.program.Programs;
import regulars.domain.program.StampProgram;

/** Which rewards a posting made ready. */
public final class RewardsReady {
    private RewardsReady() {
    }

    /**
     * The programs in which there was no full card before the posting and is one after it. A second full card beside
     * the first is no news, and what has lapsed by now was not there before.
     */
    public static List<ProgramId> by(Posting posting, Account before, Programs programs, Instant now) {
        AccountView then = before.asOf(now, programs.zone());
        AccountView after = posting.account().asOf(now, programs.zone());
        return programs.current().stream()
                .filter(program -> then.fullCards(program.id(), program.goal()) < 1)
                .filter(program -> after.fullCards(program.id(), program.goal()) >= 1)
                .map(StampProgram::id)
                .toList();
    }
}
