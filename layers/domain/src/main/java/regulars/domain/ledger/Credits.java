package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.program.Program;

/** How stamps are put on a card, whether they are earned or given. */
final class Credits {
    private Credits() {
    }

    /** The lot's date is fixed by the terms in force when it happened and by that day's calendar date. */
    static Movement movement(Draft draft, Program program, String rule, long units, Instant occurredAt) {
        LocalDate earned = draft.programs().localDate(occurredAt);
        Optional<LocalDate> lastDay = program.lotExpiry().lastDay(earned);
        HoldingChange change = draft.holding(program.id()).credit(units, lastDay);
        return Movement.of(program.id(), program.version(), rule, change);
    }
}
