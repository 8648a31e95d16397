package regulars.domain.ledger;

import java.time.Instant;
import regulars.domain.Fraction;
import regulars.domain.program.Program;

/** How units are put on a card, whether they are earned or given. */
final class Credits {
    private Credits() {
    }

    /** The lot's date is fixed by the terms in force when it happened and by that day's calendar date. */
    static Movement movement(Draft draft, Program program, String rule, long units, Instant occurredAt) {
        return movement(draft, program, rule, units, Fraction.ZERO, occurredAt);
    }

    /** The same, with a change of what is carried. */
    static Movement movement(
            Draft draft, Program program, String rule, long units, Fraction remainder, Instant occurredAt) {
        LotName lot = LotName.of(program, draft.programs().localDate(occurredAt));
        HoldingChange change = draft.holding(program.id()).credit(units, lot, draft.lastActivity()).with(remainder);
        return Movement.of(program.id(), program.version(), rule, change);
    }
}
