package regulars.programs;

import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;

/** The program that a path names. */
final class ProgramPath {
    private ProgramPath() {
    }

    /** @throws Problem 404 where this merchant has no such program */
    static Program find(Request request, Programs programs) {
        return Optional.of(request.path().get("programId")).filter(ProgramId::isValid).map(ProgramId::new)
                .flatMap(programs::find).orElseThrow(Problem::notFound);
    }
}
