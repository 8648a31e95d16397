package regulars.simulator.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;

/** Which of a merchant's terms count, told from the list of versions alone. */
final class InForce {
    private InForce() {
    }

    /** Of each program, in the merchant's order, the last version that had begun, else the first that is known. */
    static List<Program> at(Programs programs, Instant at) {
        Map<ProgramId, Program> chosen = new LinkedHashMap<>();
        for (Program version : programs.versions()) {
            chosen.merge(version.id(), version, (one, other) -> better(one, other, at));
        }
        return List.copyOf(chosen.values());
    }

    private static Program better(Program one, Program other, Instant at) {
        Program older = one.version() < other.version() ? one : other;
        Program newer = older == one ? other : one;
        return newer.since().isAfter(at) ? older : newer;
    }

    static Optional<Program> newest(Programs programs, ProgramId id) {
        return at(programs, Instant.MAX).stream().filter(program -> program.id().equals(id)).findFirst();
    }
}
