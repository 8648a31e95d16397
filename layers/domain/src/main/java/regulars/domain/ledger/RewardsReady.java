package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
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
     * the first is no news; what has lapsed by now was not there before, nor what the posting makes active.
     */
    public static List<ProgramId> by(Posting posting, Account before, Programs programs, Instant now) {
        AccountView then = before.asOf(now, programs.zone());
        AccountView after = posting.account().asOf(now, programs.zone());
        LocalDate today = programs.localDate(now);
        return programs.current().stream()
                .filter(program -> program.reached(id -> then.available(id) - activated(posting, id), today).isEmpty()
                        && program.reached(after::available, today).isPresent())
                .map(Program::id)
                .toList();
    }

    private static long activated(Posting posting, ProgramId program) {
        return posting.entries().stream().map(SealedEntry::entry)
                .filter(entry -> entry.type() == EntryType.ACTIVATE)
                .flatMap(entry -> entry.movements().stream())
                .filter(movement -> movement.program().equals(program))
                .mapToLong(Movement::activated).sum();
    }
}
