package regulars.local.demo;

import static regulars.local.shop.Calls.object;

import java.util.Optional;
import regulars.local.Local;
import regulars.local.shop.Calls;
import regulars.local.shop.Shop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A café that has been set up as an owner would.
 *
 * @param program that its counter stamps
 */
record Business(Shop shop, Calls calls, Place place, String program) {
    private static final int GOAL = 10;

    /** A guest with a card. */
    record Card(Visitor visitor, String token, String code) { }

    /** Signs up, confirms the code from the inbox, and sets up program, levels and a counter phone. */
    static Business open(Local local, Calls calls, Place place) {
        Shop shop = Shop.open(local, calls, object().put("businessName", place.name())
                .put("email", place.email()).put("country", place.country()).put("timeZone", place.zone().getId())
                .put("locale", place.locale()));
        calls.write("PATCH", "/v1/merchant", shop.owner(), object().put("colour", place.colour())).orThrow();
        String program = calls.post("/v1/programs", shop.owner(), object().put("name", place.program()).put("goal", GOAL)
                .put("reward", place.reward()).put("joiningBonus", 1).put("expiryMonths", 6)).path("id").asString();
        calls.write("PUT", "/v1/tiers", shop.owner(), ladder(place)).orThrow();
        return new Business(shop, calls, place, program);
    }

    private static ObjectNode ladder(Place place) {
        ObjectNode ladder = object().put("windowMonths", 3).put("keepMonths", 2).put("downgrade", "one-level");
        ladder.withArray("levels").addObject().put("name", place.levels().getFirst()).put("threshold", 12);
        ladder.withArray("levels").addObject().put("name", place.levels().getLast()).put("threshold", 25);
        return ladder;
    }

    /** Fills in the join page. */
    void askToJoin(Visitor visitor) {
        ObjectNode form = object().put("firstName", visitor.firstName()).put(visitor.isByMail() ? "email" : "phone", visitor.address())
                .put("locale", place.locale()).put("timeZone", place.zone().getId());
        visitor.birthday().ifPresent(day -> form.put("birthday", day.toString().substring(2)));
        shop.askToJoin(form, purpose -> purpose.equals("service") ? visitor.wantsService() : visitor.wantsMarketing()).orThrow();
    }

    /** Opens the link from the message that has arrived. */
    Card openCard(Visitor visitor) {
        Shop.Card card = shop.openCard(visitor.address());
        return new Card(visitor, card.token(), card.code());
    }

    /** A stamp and, where the card is full by it, mostly the reward at once. */
    void serve(Card card, int stamps, boolean takesReward) {
        Optional<String> counter = shop.counter();
        JsonNode receipt = calls.post("/v1/stamps", counter, object().put("card", card.code()).put("stamps", stamps));
        if (takesReward && receipt.at("/movements/0/rewardsReady").asInt() > 0) {
            String redemption = calls.post("/v1/redemptions", counter,
                    object().put("card", card.code()).put("programId", program)).path("redemptionId").asString();
            calls.post("/v1/redemptions/" + redemption + "/confirmation", counter, object());
        }
    }

    /** A stamp on the wrong card, undone. */
    void mistake(Card card) {
        String entry = calls.post("/v1/stamps", shop.counter(), object().put("card", card.code())).path("entryId").asString();
        calls.post("/v1/stamps/" + entry + "/reversal", shop.counter(), object());
    }
}
