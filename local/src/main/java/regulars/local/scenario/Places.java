package regulars.local.scenario;

import static regulars.local.shop.Calls.object;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import regulars.local.shop.Calls;
import regulars.local.shop.Reply;
import regulars.local.shop.Shop;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The merchant's places in a story, each with a phone of its own as soon as one is needed. */
final class Places {
    private final Calls calls;
    private final Shop shop;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> counters = new HashMap<>();

    Places(Calls calls, Shop shop) {
        this.calls = calls;
        this.shop = shop;
    }

    /** Adds one under its name in the story. */
    Reply add(String name, JsonNode shown) {
        ObjectNode place = object();
        place.set("name", shown);
        Reply reply = calls.write("POST", "/v1/places", shop.owner(), place);
        if (!reply.isRefused()) {
            ids.put(name, reply.json().path("id").asString());
        }
        return reply;
    }

    /** The id of one that the story names. */
    String id(String name) {
        return ids.getOrDefault(name, name);
    }

    /** The credential of the phone there. */
    String counter(String name) {
        return counters.computeIfAbsent(name, place -> shop.counterAt(id(place)));
    }

    /** Terms with the ids of the places that they ask for by their names in the story. */
    JsonNode named(JsonNode terms) {
        JsonNode copy = terms.deepCopy();
        Stream.of("promotions", "discounts", "rewards").flatMap(list -> copy.path(list).valueStream()).map(one -> one.path("placeIds"))
                .filter(JsonNode::isArray).map(JsonNode::asArray).forEach(this::name);
        return copy;
    }

    private void name(ArrayNode places) {
        for (int i = 0; i < places.size(); i++) {
            places.set(i, places.stringNode(id(places.get(i).asString())));
        }
    }
}
