package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Members pay less: seen by guest and staff, worked out in a quote, and beside what else a scan gives. */
@SystemTest
class DiscountsTest {
    private final Regulars regulars;
    private Cafe cafe;
    private String discounts;

    DiscountsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @BeforeEach
    void aCafeWhereMembersPayLess() {
        cafe = Cafe.open(regulars);
        discounts = cafe.owner().addProgram(terms());
    }

    /** A tenth off drinks, a twentieth off all for the first level. */
    private static ObjectNode terms() {
        ObjectNode terms = object().put("kind", "discount").put("name", "Members pay less").put("currency", "PLN");
        terms.withArray("discounts").addObject().put("percent", 10).putObject("only").putArray("categories").add("drinks");
        terms.withArray("discounts").addObject().put("percent", 5).put("fromLevel", 1);
        return terms;
    }

    private static ObjectNode basket() {
        ObjectNode basket = object().put("currency", "PLN");
        basket.withArray("lines").addObject().put("category", "drinks").put("unitPrice", 1500);
        basket.withArray("lines").addObject().put("category", "cakes").put("unitPrice", 1990);
        return basket;
    }

    private JsonNode quoted(ObjectNode body) {
        body.set("purchase", basket());
        return cafe.counter().send(Call.of("POST", "/v1/quotes").json(body)).expect(200).json();
    }

    private static JsonNode shown(JsonNode programs, String program) {
        return programs.valueStream().filter(one -> one.path("programId").stringValue().equals(program)).findFirst().orElseThrow();
    }

    @Test
    void aQuoteSaysWhatIsSavedAlsoToWhoHasNotJoined() {
        JsonNode saving = quoted(object()).at("/savings/0");
        assertEquals(discounts, saving.path("programId").stringValue());
        assertEquals(10, saving.path("percent").intValue());
        assertEquals(150, saving.path("amount").longValue());
    }

    @Test
    void aLevelBringsMoreAndBothAreSeenByGuestAndStaff() {
        ObjectNode ladder = object().put("measure", "visits").put("windowMonths", 12).put("keepMonths", 12).put("downgrade", "full");
        ladder.withArray("levels").addObject().put("name", "Friend").put("threshold", 1);
        cafe.owner().send(Call.put("/v1/tiers").json(ladder)).expect(200);
        Guest guest = cafe.guest();
        assertEquals(150, quoted(object().put("card", guest.code())).at("/savings/0/amount").longValue());
        JsonNode before = shown(cafe.counter().lookUp(guest.code()).path("programs"), discounts).path("discounts");
        assertTrue(before.at("/0/withheld").isMissingNode());
        assertEquals("level", before.at("/1/withheld").stringValue());
        assertEquals("Friend", before.at("/1/levelName").stringValue());

        cafe.counter().give(guest.code(), 1);
        regulars.drain();
        assertEquals(150 + 100, quoted(object().put("card", guest.code())).at("/savings/0/amount").longValue());
        assertTrue(shown(guest.card().path("programs"), discounts).at("/discounts/1/withheld").isMissingNode());
    }

    @Test
    void aScanGivesStampsBesideItAndNothingInIt() {
        Guest guest = cafe.guest();
        ObjectNode body = object().put("card", guest.code());
        body.set("purchase", basket());
        JsonNode receipt = cafe.counter().send(Call.post("/v1/purchases").json(body)).expect(201).json();
        assertEquals(1, receipt.path("movements").size());
        assertEquals(cafe.program(), receipt.at("/movements/0/programId").stringValue());
    }

    @Test
    void whatHasNoUnitsTakesNoneOfTheirTerms() {
        ObjectNode wrong = terms().put("joiningBonus", 1).put("dailyCap", 5);
        var pointers = cafe.owner().send(Call.put("/v1/programs/" + discounts).json(wrong)).expect(400, "invalid-request").pointers();
        assertTrue(pointers.contains("/joiningBonus") && pointers.contains("/dailyCap"), pointers.toString());
        ObjectNode none = terms();
        none.remove("discounts");
        assertTrue(cafe.owner().send(Call.put("/v1/programs/" + discounts).json(none)).expect(400, "invalid-request").pointers().contains("/discounts"));
    }
}
