package regulars.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.PlaceId;
import regulars.platform.json.Json;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A merchant's places in the table: few and short, so they lie in one item. */
public final class PlaceStore {
    private static final int VERSION = 1;

    /** One of them. */
    public record Place(PlaceId id, String name) {
        /** As the contract's {@code Place}. */
        public ObjectNode json() {
            return Json.object().put("id", id.value()).put("name", name);
        }
    }

    /** All of them, in the order in which they were added, with the number that the next change is conditional on. */
    public record Places(List<Place> all, long revision) {
        public Places {
            all = List.copyOf(all);
        }

        /** Whether there is one with this id. */
        public boolean has(String id) {
            return all.stream().anyMatch(place -> place.id().value().equals(id));
        }
    }

    private final Table table;

    public PlaceStore(Table table) {
        this.table = table;
    }

    /** Those of a merchant as they are now. */
    public Places load(String merchant) {
        Optional<Item> item = table.getConsistent(key(merchant));
        var places = new ArrayList<Place>();
        item.ifPresent(found -> Json.read(found.text("places")).forEach(place ->
                places.add(new Place(new PlaceId(place.path("id").stringValue()), place.path("name").stringValue()))));
        return new Places(places, item.map(found -> found.number("revision")).orElse(0L));
    }

    /** Replaces them; fails where others were faster. */
    public static Write replace(String merchant, Places before, List<Place> places) {
        ArrayNode list = Json.array();
        places.forEach(place -> list.add(place.json()));
        Item item = Item.of(key(merchant), VERSION).with("places", Json.write(list)).with("revision", before.revision() + 1);
        return before.revision() == 0 ? Write.insert(item)
                : Write.put(item, "#revision = :revision", Map.of(":revision", before.revision()));
    }

    private static Key key(String merchant) {
        return new Key(Merchant.key(merchant).partition(), "PLACES");
    }
}
