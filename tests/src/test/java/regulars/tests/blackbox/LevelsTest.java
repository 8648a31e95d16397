package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Levels by what a calendar year's spending comes to, and what they bring. */
@SystemTest
class LevelsTest {
    private final Regulars regulars;
    private Cafe cafe;
    private Guest guest;

    LevelsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    /** A point for every ten złoty, half as many again from a hundred złoty a year on. */
    @BeforeEach
    void aCafeWithLevelsBySpending() {
        ObjectNode ladder = object().put("measure", "spend").put("window", "calendar-year").put("keepYears", 1).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Gold").put("threshold", 10_000).put("multiplierPercent", 150)
                .put("discountPercent", 5).putArray("benefits").add("A seat by the window");
        ladder.withArray("levels").addObject().put("name", "Platinum").put("threshold", 50_000);
        open(ladder);
    }

    /** The ladder is there before the first guest: a changed one is known everywhere some seconds later only. */
    private JsonNode open(ObjectNode ladder) {
        cafe = Cafe.open(regulars);
        ObjectNode terms = object().put("kind", "points").put("name", "Points").put("currency", "PLN");
        terms.putArray("rates").addObject().put("units", 1).put("per", 1000);
        cafe.owner().addProgram(terms);
        JsonNode set = cafe.owner().send(Call.put("/v1/tiers").json(ladder)).expect(200).json();
        guest = cafe.guest();
        return set;
    }

    private JsonNode buy(long amount) {
        ObjectNode body = object().put("card", guest.code());
        body.putObject("purchase").put("currency", "PLN").put("amount", amount);
        return cafe.counter().send(Call.post("/v1/purchases").json(body)).expect(201).json();
    }

    @Test
    void aLevelIsReachedAndMultipliesAndIsSaidToGuestAndStaff() {
        JsonNode before = guest.card();
        assertEquals("spend", before.at("/nextTier/measure").stringValue());
        assertEquals("PLN", before.at("/nextTier/currency").stringValue());
        assertEquals(10_000, before.at("/nextTier/missing").longValue());

        JsonNode lifting = buy(10_000);
        assertEquals(10, lifting.at("/movements/1/amount").longValue());
        assertTrue(lifting.at("/movements/1/explanation/level").isMissingNode(), "not yet with the purchase that lifts");
        regulars.drain();
        JsonNode tier = cafe.counter().lookUp(guest.code()).path("tier");
        assertEquals("Gold", tier.path("name").stringValue());
        assertEquals(5, tier.path("discountPercent").intValue());
        assertEquals("A seat by the window", tier.at("/benefits/0").stringValue());
        assertEquals(tier, guest.card().path("tier"));
        assertTrue(tier.path("until").stringValue().endsWith("-12-31"));

        JsonNode multiplied = buy(2_000).at("/movements/1");
        assertEquals(3, multiplied.path("amount").longValue());
        assertEquals(150, multiplied.at("/explanation/level/multiplierPercent").intValue());
        assertEquals("1", multiplied.at("/explanation/level/added").stringValue());
    }

    private ObjectNode ladder(String measure, String window) {
        ObjectNode ladder = object().put("measure", measure).put("window", window).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Gold").put("threshold", 12);
        return ladder;
    }

    @Test
    void aLevelSaysUntilWhenItIsKeptWithItsGraceAndWhatIsMissing() {
        JsonNode set = open(ladder("spend", "calendar-year").put("keepYears", 1).put("yearStartMonth", 9).put("graceMonths", 2).put("warningDays", 45));
        assertEquals(set, cafe.owner().send(Call.get("/v1/tiers")).expect(200).json());
        assertEquals(9, set.path("yearStartMonth").intValue());

        buy(1_000);
        regulars.drain();
        JsonNode tier = guest.card().path("tier");
        assertTrue(tier.path("until").stringValue().endsWith("-08-31"));
        assertTrue(tier.path("keptUntil").stringValue().endsWith("-10-31"));
        assertEquals(12, tier.at("/toKeep/missing").longValue(), "next season counts from nothing");
        assertEquals("PLN", tier.at("/toKeep/currency").stringValue());
    }

    @Test
    void aNewGuestsSeniorityIsShownInMonths() {
        var wrong = cafe.owner().send(Call.put("/v1/tiers").json(ladder("seniority", "calendar-year").put("keepYears", 1)));
        assertEquals(List.of("/window"), List.copyOf(wrong.expect(400, "invalid-request").pointers()));
        open(ladder("seniority", "lifetime").put("keepMonths", 12));
        JsonNode next = guest.card().path("nextTier");
        assertEquals(12, next.path("missing").longValue());
        assertEquals("seniority", next.path("measure").stringValue());
    }

    @Test
    void whatLiftedTheLevelIsBroughtBackAndTheLevelGoes() {
        String first = buy(10_000).path("entryId").stringValue();
        buy(2_000);
        cafe.counter().send(cafe.counter().undo(first).json(object().put("amount", 2_001))).expect(201);
        regulars.drain();

        assertTrue(guest.card().path("tier").isMissingNode());
        assertEquals(1, guest.card().at("/nextTier/missing").longValue());
        assertEquals(1, buy(1_000).at("/movements/1/amount").longValue(), "at no multiplier");
    }
}
