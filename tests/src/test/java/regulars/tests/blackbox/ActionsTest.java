package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a guest can do for more stands on the card, with what has been done and what is no longer given. */
@SystemTest
class ActionsTest {
    private final Regulars regulars;

    ActionsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @Test
    void aCardSaysWhatCanBeDoneAndWhatHasBeen() {
        Cafe cafe = Cafe.open(regulars, terms());
        Guest first = cafe.guest();
        Guest second = cafe.guest();
        assertTrue(action(first, 0).path("withheld").isMissingNode());
        assertEquals(3, action(first, 0).path("units").intValue());
        assertEquals("review", action(first, 0).path("kind").stringValue());

        act(cafe, first, "review").expect(201);
        act(cafe, first, "tasting").expect(201);
        assertEquals(5, first.balance());
        assertEquals("share", action(first, 0).path("withheld").stringValue());
        assertEquals("used-up", action(first, 1).path("withheld").stringValue());
        assertTrue(action(second, 0).path("withheld").isMissingNode());
        assertEquals("used-up", action(second, 1).path("withheld").stringValue());
        assertEquals("used-up", cafe.counter().lookUp(second.code()).at("/programs/0/actions/1/withheld").stringValue());
    }

    /** A review once, and one glass to taste for all. */
    private static ObjectNode terms() {
        ObjectNode terms = Owner.terms(10);
        terms.withArray("actions").addObject().put("id", "review").put("name", "A review").put("kind", "review").put("units", 3)
                .putObject("limit").put("perMember", 1);
        terms.withArray("actions").addObject().put("id", "tasting").put("name", "A tasting").put("kind", "activity").put("units", 2)
                .putObject("limit").put("inAll", 1);
        return terms;
    }

    private static Answer act(Cafe cafe, Guest guest, String action) {
        return cafe.counter().send(Call.post("/v1/actions").json(object().put("card", guest.code())
                .put("programId", cafe.program()).put("actionId", action)));
    }

    private static JsonNode action(Guest guest, int number) {
        return guest.card().at("/programs/0/actions/" + number);
    }
}
