package regulars.local.scenario;

import static regulars.local.shop.Calls.object;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import regulars.local.Local;
import regulars.local.shop.Calls;
import regulars.local.shop.Reply;
import regulars.local.shop.Shop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who and what there is in a story while it is played: the shop, its programs, its guests, and what has been done. */
final class Cast {
    private final Local local;
    private final Calls calls;
    private final Scenario scenario;
    private final String label;
    private final Shop shop;
    private final Places places;
    private final Map<String, String> programs = new HashMap<>();
    private final Map<String, String> coupons = new HashMap<>();
    private final Map<String, Shop.Card> cards = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> done = new HashMap<>();

    /** @param label tells this story's addresses from those of others on the same run */
    Cast(Local local, Calls calls, Scenario scenario, String label) {
        this.local = local;
        this.calls = calls;
        this.scenario = scenario;
        this.label = label;
        JsonNode merchant = scenario.merchant();
        this.shop = Shop.open(local, calls, object().put("businessName", merchant.path("name").asString())
                .put("email", "owner." + label + "@example.com").put("country", merchant.path("country").asString())
                .put("timeZone", merchant.path("timeZone").asString()).put("locale", merchant.path("locale").asString()));
        this.places = new Places(calls, shop);
    }

    Places places() {
        return places;
    }

    Scenario scenario() {
        return scenario;
    }

    /** As the owner. */
    Reply ask(String method, String path, JsonNode body) {
        return calls.write(method, path, shop.owner(), body);
    }

    /** As staff at the counter. */
    Reply serve(String path, JsonNode body) {
        return calls.write("POST", path, shop.counter(), body);
    }

    /** As staff where a step says it happens, or at the counter. */
    Reply serve(Step step, String path, JsonNode body) {
        Optional<String> place = step.said().path("place").asStringOpt();
        return place.isEmpty() ? serve(path, body) : calls.write("POST", path, Optional.of(places.counter(place.get())), body);
    }

    /** What the owner reads. */
    JsonNode ownersView(String path) {
        return calls.get(path, shop.owner());
    }

    /** What a guest sees of the card. */
    Reply guestsView(String member, String path) {
        return calls.read(path, Optional.of(cards.get(member).token()));
    }

    /** By the guest on the own card. */
    Reply asGuest(String member, String method, String path, JsonNode body) {
        return calls.write(method, path, Optional.of(cards.get(member).token()), body);
    }

    /** Adds a program under its name in the story. */
    Reply add(String name, JsonNode terms) {
        Reply reply = ask("POST", "/v1/programs", places.named(terms(terms)));
        if (!reply.isRefused()) {
            programs.put(name, reply.json().path("id").asString());
        }
        return reply;
    }

    /** Terms or messages as the API takes them: programs, which have to stand before, by their ids. */
    JsonNode terms(JsonNode named) {
        JsonNode terms = named.deepCopy();
        terms.findParents("programId").forEach(cost -> cost.asObject().put("programId",
                programs.getOrDefault(cost.path("programId").asString(), cost.path("programId").asString())));
        return terms;
    }

    /** Sets up a coupon under its name in the story. */
    Reply addCoupon(String name, JsonNode terms) {
        Reply reply = ask("POST", "/v1/coupons", terms);
        if (!reply.isRefused()) {
            coupons.put(name, reply.json().path("id").asString());
        }
        return reply;
    }

    String coupon(String name) {
        return coupons.get(name);
    }

    String program(String name) {
        return programs.get(name);
    }

    /** What the story calls a program. */
    String nameOf(String program) {
        return programs.entrySet().stream().filter(entry -> entry.getValue().equals(program)).map(Map.Entry::getKey)
                .findFirst().orElse(program);
    }

    /** Fills in the join page and opens the link. */
    Reply join(String member, JsonNode with) {
        ObjectNode form = object().put("firstName", firstName(member, with)).put("email", member + "." + label + "@example.com")
                .put("locale", with.path("locale").asString(scenario.merchant().path("locale").asString()))
                .put("timeZone", with.path("timeZone").asString(scenario.zone().getId()));
        with.optional("birthday").ifPresent(day -> form.put("birthday", day.asString()));
        Reply asked = shop.askToJoin(form, purpose -> !with.has("agrees")
                || with.path("agrees").valueStream().anyMatch(agreed -> agreed.asString().equals(purpose)));
        if (!asked.isRefused()) {
            cards.put(member, shop.openCard(form.path("email").asString()));
            names.put(member, form.path("firstName").asString());
        }
        return asked;
    }

    /** By which the owner's list of messages tells guests apart. */
    String nameOnCard(String member) {
        return names.get(member);
    }

    private static String firstName(String member, JsonNode with) {
        return with.path("firstName").asString(member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1));
    }

    boolean has(String member) {
        return cards.containsKey(member);
    }

    String code(String member) {
        return cards.get(member).code();
    }

    /** The id of what a step called by this name has done, if it was done. */
    Optional<String> done(String name) {
        return Optional.ofNullable(done.get(name));
    }

    void remember(Step step, String id) {
        step.said().optional("as").ifPresent(name -> done.put(name.asString(), id));
    }

    /** Lets everything happen that follows from what has been done. */
    void settle() {
        local.advance(Duration.ZERO);
    }
}
