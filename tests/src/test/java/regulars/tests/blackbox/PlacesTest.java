package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A business has places; a phone stands at one of them, and what it scans happens there. */
@SystemTest
class PlacesTest {
    private static final int PLACES_MAX = 200;

    private final Regulars regulars;
    private Owner owner;

    PlacesTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @BeforeEach
    void aBusiness() {
        owner = Owner.signUp(regulars, "Kawa i ciasto");
    }

    private Answer add(String name) {
        return owner.send(Call.post("/v1/places").json(object().put("name", name)));
    }

    private JsonNode places() {
        return owner.send(Call.get("/v1/places")).expect(200).json().path("items");
    }

    /** A stamp for a visit, and one more at a place. */
    private static ObjectNode terms(String place) {
        ObjectNode terms = Owner.terms(10);
        terms.withArray("promotions").addObject().put("id", "river").put("name", "By the river").put("from", "2020-01-01").put("bonus", 1)
                .putArray("placeIds").add(place);
        return terms;
    }

    private static Call purchase(Guest guest, String... place) {
        ObjectNode body = object().put("card", guest.code());
        body.putObject("purchase").put("currency", "PLN").put("amount", 1000);
        for (String id : place) {
            body.put("placeId", id);
        }
        return Call.post("/v1/purchases").json(body);
    }

    private static long stamps(Answer answer) {
        return answer.expect(201).json().at("/movements/0/amount").longValue();
    }

    @Test
    void thereAreNoneUntilSomeAreAdded() {
        assertTrue(places().isEmpty());
        String market = add("Market").expect(201).text("id");
        add("By the river").expect(201);
        Answer renamed = owner.send(Call.put("/v1/places/" + market).json(object().put("name", "Old market"))).expect(200);
        assertEquals("Old market", renamed.text("name"));
        assertEquals(market, places().at("/0/id").stringValue());
        assertEquals("Old market", places().at("/0/name").stringValue());
        assertEquals("By the river", places().at("/1/name").stringValue());
    }

    @Test
    void aRetryAddsNoSecondOne() {
        Call call = Call.post("/v1/places").json(object().put("name", "Market")).key(Call.newKey());
        assertEquals(owner.send(call).expect(201).text("id"), owner.send(call).expect(201).text("id"));
        assertEquals(1, places().size());
    }

    @Test
    void oneThatIsNotThereIsNamedNowhere() {
        String stranger = Owner.signUp(regulars, "Bar Mleczny").send(Call.post("/v1/places").json(object().put("name", "Elsewhere")))
                .expect(201).text("id");
        owner.send(Call.put("/v1/places/" + stranger).json(object().put("name", "Mine"))).expect(404, "place-unknown");
        ObjectNode device = object().put("name", "Phone").put("placeId", stranger);
        assertTrue(owner.send(Call.post("/v1/devices").json(device)).expect(400, "invalid-request").pointers().contains("/placeId"));
        Answer refused = owner.send(Call.post("/v1/programs").json(terms(stranger))).expect(400, "invalid-request");
        assertTrue(refused.pointers().contains("/promotions/0/placeIds"));
        ObjectNode discount = object().put("kind", "discount").put("name", "Less").put("currency", "PLN");
        discount.withArray("discounts").addObject().put("percent", 10).putArray("placeIds").add("no");
        assertTrue(owner.send(Call.post("/v1/programs").json(discount)).expect(400, "invalid-request").pointers().contains("/discounts/0/placeIds"));
    }

    @Test
    void thereCanBeTwoHundred() {
        for (int number = 1; number <= PLACES_MAX; number++) {
            add("Place " + number).expect(201);
        }
        add("One more").expect(409, "too-many-places");
        assertEquals(PLACES_MAX, places().size());
    }

    @Test
    void aPromotionOfAPlaceCountsForItsPhoneAlone() {
        String river = add("By the river").expect(201).text("id");
        var cafe = new Cafe(regulars, owner, owner.pairDevice("Counter phone"), owner.addProgram(terms(river)));
        Counter atRiver = owner.pairDevice("River phone", river);
        Guest guest = cafe.guest();
        assertEquals(2, stamps(atRiver.send(purchase(guest))));
        assertEquals(2, stamps(atRiver.send(purchase(guest, river))));
        assertEquals(1, stamps(cafe.counter().send(purchase(guest))));
        assertEquals(2, atRiver.give(guest.code(), 1).at("/movements/0/amount").longValue());
    }

    @Test
    void aRewardOfAPlaceIsHandedOutThereAlone() {
        String river = add("By the river").expect(201).text("id");
        ObjectNode points = object().put("kind", "points").put("name", "Points").put("currency", "PLN").put("perVisit", 5);
        points.withArray("rewards").addObject().put("id", "boat").put("name", "A boat").put("cost", 5).putArray("placeIds").add(river);
        var cafe = new Cafe(regulars, owner, owner.pairDevice("Counter phone"), owner.addProgram(points));
        Counter atRiver = owner.pairDevice("River phone", river);
        Guest guest = cafe.guestWith(1);
        ObjectNode boat = object().put("card", guest.code()).put("programId", cafe.program()).put("rewardId", "boat");
        cafe.counter().send(Call.post("/v1/redemptions").json(boat)).expect(409, "reward-not-here");
        assertEquals(5, guest.balance());
        atRiver.send(Call.post("/v1/redemptions").json(boat)).expect(201);
        assertEquals(0, guest.balance());
        points.withArray("rewards").get(0).asObject().putArray("placeIds").add("AAAAAAAA");
        assertTrue(owner.send(Call.put("/v1/programs/" + cafe.program()).json(points)).expect(400, "invalid-request").pointers().contains("/rewards/0/placeIds"));
    }

    @Test
    void onlyTheOwnerSpeaksForOtherPlaces() {
        String river = add("By the river").expect(201).text("id");
        String market = add("Market").expect(201).text("id");
        var cafe = new Cafe(regulars, owner, owner.pairDevice("Counter phone"), owner.addProgram(terms(river)));
        Guest guest = cafe.guest();
        owner.pairDevice("Market phone", market).send(purchase(guest, river)).expect(403, "other-place");
        cafe.counter().send(purchase(guest, river)).expect(403, "other-place");
        assertEquals(2, stamps(owner.send(purchase(guest, river))));
        assertEquals(1, stamps(owner.send(purchase(guest, market))));
        assertEquals(1, stamps(owner.send(purchase(guest))));
        assertTrue(owner.send(purchase(guest, "AAAAAAAA")).expect(400, "invalid-request").pointers().contains("/placeId"));
    }
}
