package regulars.tests.system;

import static regulars.tests.system.Owner.object;

import tools.jackson.databind.node.ObjectNode;

/** Programs among which guests choose how to be rewarded. */
public final class Choices {
    private Choices() {
    }

    /** The café's program and a new one. */
    public static ObjectNode terms(Cafe cafe) {
        ObjectNode choice = object().put("everyDays", 0);
        choice.putArray("programIds").add(cafe.program()).add(cafe.owner().addProgram(Owner.terms(5)));
        return choice;
    }

    /** Offers them; what a guest sends who chooses the café's program. */
    public static ObjectNode offered(Cafe cafe) {
        cafe.owner().send(Call.put("/v1/choice").json(terms(cafe))).expect(200);
        return object().put("programId", cafe.program());
    }
}
