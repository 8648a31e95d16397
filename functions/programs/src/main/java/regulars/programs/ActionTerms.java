package regulars.programs;

import java.util.List;
import java.util.stream.Stream;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionKind;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.platform.http.Fields;

/** The contract's {@code ActionReward}. */
final class ActionTerms {
    private static final List<String> KINDS = Stream.of(ActionKind.values()).map(ActionKind::code).toList();
    private static final List<String> PROOFS = Stream.of(ActionProof.values()).map(ActionProof::code).toList();

    private ActionTerms() {
    }

    static List<ActionReward> read(Fields fields, ProgramKind kind) {
        return fields.optionalObjects("actions", 0, Program.ACTIONS_LIMIT).stream().map(action -> action(action, kind)).toList();
    }

    private static ActionReward action(Fields fields, ProgramKind kind) {
        String id = fields.matching("id", ActionId.FORM);
        return new ActionReward(new ActionId(id.isEmpty() ? "none" : id), fields.text("name", 1, Program.NAME_LENGTH_LIMIT),
                fields.optionalOneOf("kind", KINDS).map(code -> ActionKind.values()[KINDS.indexOf(code)]).orElse(ActionKind.OTHER),
                fields.amount("units", 1, Program.joiningBonusLimit(kind)), LimitTerms.read(fields, "limit"),
                fields.optionalOneOf("proof", PROOFS).map(code -> ActionProof.values()[PROOFS.indexOf(code)]).orElse(ActionProof.NONE));
    }
}
