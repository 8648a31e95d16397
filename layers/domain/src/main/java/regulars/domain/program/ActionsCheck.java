package regulars.domain.program;

import java.util.HashSet;
import java.util.Map;
import regulars.domain.Check;
import regulars.domain.Violation;

/** Which fields of a program's actions break a rule. */
final class ActionsCheck {
    private final Program program;
    private final Check check;

    ActionsCheck(Program program, Check check) {
        this.program = program;
        this.check = check;
    }

    void run() {
        check.that(program.actions().size() <= Program.ACTIONS_LIMIT,
                new Violation("/actions", "too-many", Map.of("most", Program.ACTIONS_LIMIT)));
        var ids = new HashSet<ActionId>();
        for (int index = 0; index < Math.min(program.actions().size(), Program.ACTIONS_LIMIT); index++) {
            ActionReward action = program.actions().get(index);
            String pointer = "/actions/" + index;
            check.name(pointer + "/name", action.name(), Program.NAME_LENGTH_LIMIT);
            check.range(pointer + "/units", action.units(), 1, Program.joiningBonusLimit(program.kind()));
            action.limit().check(check, pointer + "/limit");
            check.that(ids.add(action.id()), Violation.of(pointer + "/id", "not-unique"));
        }
    }
}
