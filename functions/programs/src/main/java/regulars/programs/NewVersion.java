package regulars.programs;

import java.time.Duration;
import java.util.List;
import regulars.domain.ledger.Ledger;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.ProgramStore.Stored;

/** Puts a version of a program in force and keeps it for good. */
final class NewVersion {
    /** All versions that a late scan can still meet lie in one item, which every stamp depends on. */
    private static final int VERSIONS_MAX = 200;
    private static final Duration UNTIL_SOME_ARE_OVER = Duration.ofHours(1);

    private NewVersion() {
    }

    /** @throws Problem 429 where the programs were changed very often in the last days */
    static Change change(String merchant, Stored stored, Program version) {
        Programs programs = stored.programs().with(version, version.since().minus(Ledger.LATENESS_LIMIT));
        if (programs.versions().size() > VERSIONS_MAX) {
            throw Problem.tooMany(UNTIL_SOME_ARE_OVER);
        }
        return new Change(List.of(ProgramStore.replace(merchant, programs, stored.revision()),
                ProgramStore.keep(merchant, version)), ProgramJson.of(version));
    }

    /** Writes nothing. */
    static Change none(Program program) {
        return new Change(List.of(), ProgramJson.of(program));
    }
}
