package regulars.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.platform.json.Json;
import regulars.platform.store.Due;
import regulars.platform.table.IndexRange;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands what is due over to the queue, by its key. A page at a time: where there is more, the queue is told where to go
 * on, so that no run grows with what is due.
 */
final class HandOver {
    /** In one page, of one shard. */
    static final int PAGE = 500;

    private final Table table;
    private final Outlet queue;

    HandOver(Table table, Outlet queue) {
        this.table = table;
        this.queue = queue;
    }

    /** A part of a shard, after an item of it. */
    record Part(String shard, String from, String until, Optional<Item> last) {
        static Part of(JsonNode message) {
            return new Part(message.path("shard").stringValue(), message.path("from").stringValue(),
                    message.path("until").stringValue(), Optional.of(last(message)));
        }

        private static Item last(JsonNode message) {
            JsonNode last = message.path("last");
            return Due.key(new Key(last.path("pk").stringValue(), last.path("sk").stringValue()), last.path("due").stringValue());
        }
    }

    /** How many things were handed over. */
    int handOver(Part part) {
        var range = new IndexRange(Due.INDEX, Due.SHARD, part.shard(), Due.AT, part.from(), part.until());
        List<Item> found = table.page(range, part.last(), PAGE);
        var bodies = new ArrayList<>(found.stream().map(item -> Outlet.body(named(item).put("type", "due"))).toList());
        if (found.size() == PAGE) {
            bodies.add(Outlet.body(rest(part, found.getLast())));
        }
        queue.send(bodies);
        return found.size();
    }

    private static ObjectNode rest(Part part, Item last) {
        ObjectNode rest = Json.object().put("type", "page").put("shard", part.shard())
                .put("from", part.from()).put("until", part.until());
        rest.set("last", named(last));
        return rest;
    }

    private static ObjectNode named(Item item) {
        return Json.object().put("pk", item.key().partition()).put("sk", item.key().sort()).put("due", item.text(Due.AT));
    }
}
