package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.program.Program;

/** What is given without a scan; it stands outside caps, cool-downs and tiers. */
final class Gifts {
    static final String RULE_JOINING = "joining-bonus";

    private Gifts() {
    }

    /** Every active program's joining bonus. */
    static Posting joining(Draft draft, Command.Gift command) {
        List<Movement> movements = active(draft, command.request().occurred())
                .filter(program -> program.joiningBonus() > 0)
                .map(program -> Credits.movement(draft, program, RULE_JOINING, program.joiningBonus(), command.request().occurred()))
                .toList();
        if (!movements.isEmpty()) {
            draft.append(command.request(), EntryType.BONUS, Optional.empty(), movements);
        }
        return draft.posting();
    }

    /** Nobody asks for it, so it falls due by itself. */
    static void yearly(Draft draft, EntryId id, YearlyGift yearly) {
        yearly.gift().target(draft.programs().inForce(draft.now()))
                .map(program -> Credits.movement(draft, program, yearly.cause().code(), yearly.gift().units(), draft.now()))
                .ifPresent(gift -> draft.appendDue(id.key(), EntryType.BONUS, draft.now(), Optional.empty(), List.of(gift)));
    }

    private static Stream<Program> active(Draft draft, Instant at) {
        return draft.programs().inForce(at).stream().filter(Program::isActive);
    }
}
