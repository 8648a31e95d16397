package regulars.domain.segment;

import regulars.domain.ProgramId;

/** What can be spent in one program. */
public record Balance(ProgramId program, Range units) {
}
