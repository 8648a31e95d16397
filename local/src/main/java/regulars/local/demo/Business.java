package regulars.local.demo;

import static regulars.local.demo.Calls.object;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.local.Local;
import regulars.local.message.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A café that has been set up as an owner would.
 *
 * @param publicName of its join page
 * @param program    that its counter stamps
 * @param counter    credential of the paired phone
 */
record Business(Local local, Calls calls, Place place, String publicName, String program, String counter) {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Pattern TOKEN = Pattern.compile("https?://\\S+#(\\S+)");
    private static final int GOAL = 10;

    /** A guest with a card. */
    record Card(Visitor visitor, String token, String code) { }

    /** Signs up, confirms the code from the inbox, and sets up program, levels and a counter phone. */
    static Business open(Local local, Calls calls, Place place) {
        String id = calls.post("/v1/sign-ups", Optional.empty(), object().put("businessName", place.name())
                .put("email", place.email()).put("country", place.country()).put("timeZone", place.zone().getId())
                .put("locale", place.locale())).path("signUpId").asString();
        JsonNode session = calls.post("/v1/sign-ups/" + id + "/confirmation", Optional.empty(),
                object().put("code", found(CODE, newest(local, place.email()), 0)));
        var owner = Optional.of(session.path("token").asString());
        calls.write("PATCH", "/v1/merchant", owner, object().put("colour", place.colour()));
        String program = calls.post("/v1/programs", owner, object().put("name", place.program()).put("goal", GOAL)
                .put("reward", place.reward()).put("joiningBonus", 1).put("expiryMonths", 6)).path("id").asString();
        calls.write("PUT", "/v1/tiers", owner, ladder(place));
        String pairing = calls.post("/v1/devices", owner, object().put("name", "Tablet")).path("pairingCode").asString();
        String counter = calls.post("/v1/devices/pairings", Optional.empty(), object().put("pairingCode", pairing))
                .path("token").asString();
        return new Business(local, calls, place, session.at("/merchant/publicName").asString(), program, counter);
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
        String channel = visitor.isByMail() ? "email" : "sms";
        for (JsonNode consent : calls.get("/v1/shops/" + publicName, Optional.empty()).path("consents")) {
            if (consent.path("channel").asString().equals(channel)) {
                form.withArray("consents").addObject().put("channel", channel).put("purpose", consent.path("purpose").asString())
                        .put("textVersion", consent.path("textVersion").asString())
                        .put("granted", consent.path("purpose").asString().equals("service") ? visitor.wantsService() : visitor.wantsMarketing());
            }
        }
        calls.post("/v1/shops/" + publicName + "/enrollments", Optional.empty(), form);
    }

    /** Opens the link from the message that has arrived. */
    Card openCard(Visitor visitor) {
        String token = calls.post("/v1/enrollments/confirmation", Optional.empty(),
                object().put("token", found(TOKEN, newest(local, visitor.address().replace(" ", "")), 1))).path("cardToken").asString();
        return new Card(visitor, token, calls.get("/v1/card", Optional.of(token)).path("code").asString());
    }

    /** A stamp and, where the card is full by it, mostly the reward at once. */
    void serve(Card card, int stamps, boolean takesReward) {
        JsonNode receipt = calls.post("/v1/stamps", Optional.of(counter), object().put("card", card.code()).put("stamps", stamps));
        if (takesReward && receipt.at("/movements/0/rewardsReady").asInt() > 0) {
            String redemption = calls.post("/v1/redemptions", Optional.of(counter),
                    object().put("card", card.code()).put("programId", program)).path("redemptionId").asString();
            calls.post("/v1/redemptions/" + redemption + "/confirmation", Optional.of(counter), object());
        }
    }

    /** A stamp on the wrong card, undone. */
    void mistake(Card card) {
        String entry = calls.post("/v1/stamps", Optional.of(counter), object().put("card", card.code())).path("entryId").asString();
        calls.post("/v1/stamps/" + entry + "/reversal", Optional.of(counter), object());
    }

    private static Message newest(Local local, String to) {
        local.drain();
        return local.inbox(to).stream().findFirst().orElseThrow(() -> new IllegalStateException("Nothing came to " + to));
    }

    private static String found(Pattern pattern, Message message, int group) {
        Matcher matcher = pattern.matcher(message.subject() + "\n" + message.text());
        if (!matcher.find()) {
            throw new IllegalStateException("A message without its code or link");
        }
        return matcher.group(group);
    }
}
