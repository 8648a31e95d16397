package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A guest chooses how to be rewarded: cashback from now on, and the points stay. */
@SystemTest
class ChoiceTest {
    private static final Duration TERMS_KNOWN_AFTER = Duration.ofSeconds(6);

    private final MovableClock clock;
    private final Cafe cafe;
    private final Guest guest;
    private final String points;
    private final String cashback;

    ChoiceTest(Regulars regulars, MovableClock clock) {
        this.clock = clock;
        cafe = Cafe.open(regulars);
        guest = cafe.guest();
        ObjectNode terms = object().put("kind", "points").put("name", "Punkty").put("currency", "PLN");
        terms.withArray("rates").addObject().put("units", 1).put("per", 100);
        terms.withArray("rewards").addObject().put("id", "cake").put("name", "Ciasto").put("cost", 15);
        points = cafe.owner().addProgram(terms);
        ObjectNode money = object().put("kind", "cashback").put("name", "Zwrot").put("currency", "PLN");
        money.withArray("rates").addObject().put("units", 5).put("per", 200);
        cashback = cafe.owner().addProgram(money);
        offer(points, cashback);
    }

    private void offer(String... programs) {
        ObjectNode choice = object().put("everyDays", 30);
        choice.putArray("programIds").addAll(Stream.of(programs).map(id -> object().stringNode(id)).toList());
        assertEquals(choice, cafe.owner().send(Call.put("/v1/choice").json(choice)).expect(200).json());
        clock.forward(TERMS_KNOWN_AFTER);
    }

    private Call choose(String program) {
        return Call.put("/v1/card/choice").json(object().put("programId", program));
    }

    private Call purchase() {
        ObjectNode body = object().put("card", guest.code());
        body.putObject("purchase").put("amount", 2000).put("currency", "PLN");
        return Call.post("/v1/purchases").json(body);
    }

    private String buy() {
        return cafe.counter().send(purchase()).expect(201).text("entryId");
    }

    /** Of the two, where there is something. */
    private Map<String, Long> balances() {
        var balances = new TreeMap<String, Long>();
        guest.card().path("programs").forEach(program -> {
            if (!program.path("programId").stringValue().equals(cafe.program())) {
                balances.put(program.path("name").stringValue(), program.path("balance").longValue());
            }
        });
        balances.values().removeIf(units -> units == 0);
        return balances;
    }

    @Test
    void fromTheChoiceOnTheOtherGivesAndWhatThereWasStays() {
        String first = buy();
        assertEquals(Map.of("Punkty", 20L), balances());
        JsonNode chosen = guest.send(choose(cashback)).expect(200).json();
        assertEquals(cashback, chosen.path("programId").stringValue());
        assertEquals(chosen, guest.card().path("choice"));
        String second = buy();
        assertEquals(Map.of("Punkty", 20L, "Zwrot", 50L), balances());

        String cake = cafe.counter().send(Call.post("/v1/redemptions").json(object().put("card", guest.code()).put("programId", points).put("rewardId", "cake")))
                .expect(201).text("redemptionId");
        cafe.counter().confirm(cake).expect(200);
        assertEquals(Map.of("Punkty", 5L, "Zwrot", 50L), balances());
        cafe.counter().send(cafe.counter().undo(second)).expect(201);
        assertEquals(Map.of("Punkty", 5L), balances());
        cafe.counter().send(cafe.counter().undo(first)).expect(201);
        assertEquals(15, program("Punkty").path("debt").longValue());
    }

    private JsonNode program(String name) {
        return guest.card().path("programs").valueStream().filter(one -> one.path("name").stringValue().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aRetryOfAnOldScanKeepsItsOldEffect() {
        Call old = purchase().key(Call.newKey());
        JsonNode receipt = cafe.counter().send(old).expect(201).json();
        guest.send(choose(cashback)).expect(200);
        assertEquals(receipt, cafe.counter().send(old).expect(201).json());
        assertEquals(Map.of("Punkty", 20L), balances());
    }

    @Test
    void anotherChoiceHasToWait() {
        guest.send(choose(cashback)).expect(200);
        Answer refused = guest.send(choose(points)).expect(409);
        assertEquals("chosen-lately", refused.code());
        String day = guest.card().at("/choice/from").stringValue();
        assertTrue(refused.text("detail").contains(day), refused.text("detail"));
        clock.forward(Duration.ofDays(15));
        clock.forward(Duration.ofDays(15));
        assertFalse(guest.card().path("choice").has("from"));
        guest.send(choose(points)).expect(200);
    }

    @Test
    void whereTheShopEndsWhatWasChosenTheOtherCounts() {
        guest.send(choose(cashback)).expect(200);
        cafe.owner().send(Call.post("/v1/programs/" + cashback + "/closure")).expect(200);
        clock.forward(TERMS_KNOWN_AFTER);
        buy();
        assertEquals(Map.of("Punkty", 20L), balances());
        assertFalse(guest.card().has("choice"));
        assertEquals("no-choice", guest.send(choose(points)).expect(409).code());
    }

    @Test
    void withoutTheChoiceEverythingCountsAgain() {
        guest.send(choose(cashback)).expect(200);
        offer();
        buy();
        assertEquals(Map.of("Punkty", 20L, "Zwrot", 50L), balances());
    }

    @Test
    void onThePreferencePageTooAndForNobodyElse() {
        Guest other = cafe.guest();
        Call call = Call.put("/v1/preferences/choice").json(object().put("programId", cashback)).as(guest.preferencesToken());
        assertEquals(cashback, cafe.regulars().client().send(call).expect(200).json().at("/choice/programId").stringValue());
        assertEquals(cashback, guest.card().at("/choice/programId").stringValue());
        assertEquals(points, other.card().at("/choice/programId").stringValue());
        Cafe elsewhere = Cafe.open(cafe.regulars());
        assertEquals("no-choice", elsewhere.guest().send(choose(cashback)).expect(409).code());
        ObjectNode theirs = object();
        theirs.putArray("programIds").add(points).add(cashback);
        elsewhere.owner().send(Call.put("/v1/choice").json(theirs)).expect(400);
    }
}
