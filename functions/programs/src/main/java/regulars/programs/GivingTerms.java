package regulars.programs;

import java.util.Optional;
import regulars.domain.program.Giving;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.platform.http.Fields;

/** The contract's {@code Giving}. */
final class GivingTerms {
    private GivingTerms() {
    }

    static Optional<Giving> read(Fields fields, ProgramKind kind) {
        return fields.optionalObject("giving")
                .map(giving -> new Giving(giving.amount("most", 1, Program.dailyCapLimit(kind)), LimitTerms.read(giving, "limit")));
    }
}
