package regulars.domain.ledger;

import java.util.List;
import java.util.Optional;
import regulars.domain.program.Gift;

/** What is given without a scan; it stands outside caps, cool-downs and tiers. */
final class Gifts {
    static final String RULE_JOINING = "joining-bonus";
    static final String RULE_SURVEY = "survey";

    private Gifts() {
    }

    /** The joining bonus of every program that the account earns in. */
    static Posting joining(Draft draft, Command.Gift command) {
        List<Movement> movements = draft.earning(draft.programs().running(command.request().occurred())).stream()
                .filter(program -> program.joiningBonus() > 0)
                .map(program -> Credits.movement(draft, program, RULE_JOINING, program.joiningBonus(), command.request().occurred()))
                .toList();
        if (!movements.isEmpty()) {
            draft.append(command.request(), EntryType.BONUS, Optional.empty(), movements);
        }
        return draft.posting();
    }

    /** Nobody asks for it, so it falls due by itself. */
    static void due(Draft draft, EntryId id, String rule, Gift gift) {
        gift.target(draft.programs().inForce(draft.now()))
                .map(program -> Credits.movement(draft, program, rule, gift.units(), draft.now()))
                .ifPresent(given -> draft.appendDue(id.key(), EntryType.BONUS, draft.now(), Optional.empty(), List.of(given)));
    }
}
