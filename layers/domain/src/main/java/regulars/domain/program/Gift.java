package regulars.domain.program;

import java.util.List;
import java.util.Optional;
import regulars.domain.Check;
import regulars.domain.ProgramId;
import regulars.domain.Violation;

/**
 * Units that a merchant gives by itself.
 *
 * @param units whole ones; 0 for no gift
 * @param program in which they are given; without it, the first stamp card that runs
 */
public record Gift(long units, Optional<ProgramId> program) {
    /** Highest gift, in units of any program. */
    public static final long LIMIT = Program.PER_VISIT_LIMIT;

    /** Stamps on the first card that runs. */
    public static Gift stamps(long stamps) {
        return new Gift(stamps, Optional.empty());
    }

    /** Where it goes among the versions in force; nowhere if it is none, or if its program does not run. */
    public Optional<Program> target(List<Program> inForce) {
        return inForce.stream().filter(candidate -> units > 0 && candidate.isActive() && isFor(candidate)).findFirst();
    }

    private boolean isFor(Program candidate) {
        return program.map(candidate.id()::equals).orElse(candidate.kind() == ProgramKind.STAMPS);
    }

    /** What of it breaks a rule, given the merchant's programs: one that is not there or counts nothing, too many units. */
    public List<Violation> violations(Programs programs) {
        var check = new Check();
        Optional<ProgramKind> kind = program.map(id -> programs.find(id).map(Program::kind).filter(found -> found != ProgramKind.DISCOUNT))
                .orElse(Optional.of(ProgramKind.STAMPS));
        check.that(kind.isPresent(), Violation.of("/programId", "program-without-units"));
        kind.ifPresent(counted -> check.range("/gift", units, 0, Program.joiningBonusLimit(counted)));
        return check.violations();
    }
}
