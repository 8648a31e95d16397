package regulars.domain.program;

import regulars.domain.ProgramId;

/** So many units of a program. */
public record Cost(ProgramId program, long units) {
}
