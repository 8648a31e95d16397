package regulars.cloud.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import regulars.cloud.table.Schema.Index;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items in their order, in the table and in each of its indexes. */
final class Store {
    private final Schema schema;
    private final Map<Index, NavigableMap<String, NavigableMap<Place, Map<String, AttributeValue>>>> orders = new HashMap<>();

    Store(Schema schema) {
        this.schema = schema;
        schema.all().forEach(index -> orders.put(index, new TreeMap<>(Scalars::compare)));
    }

    /** The item with these keys; without attributes where there is none. */
    Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return partition(schema.main(), key.get(schema.main().partition().name()).s()).getOrDefault(Place.of(schema, schema.main(), key), Map.of());
    }

    /** Writes an item over what was there; one without attributes deletes it. */
    void replace(Map<String, AttributeValue> key, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> before = get(key);
        for (Index index : schema.all()) {
            if (lies(index, before)) {
                remove(index, before);
            }
            if (lies(index, item)) {
                orders.get(index).computeIfAbsent(item.get(index.partition().name()).s(), _ -> new TreeMap<>())
                        .put(Place.of(schema, index, item), item);
            }
        }
    }

    private static boolean lies(Index index, Map<String, AttributeValue> item) {
        return item.containsKey(index.partition().name()) && item.containsKey(index.sort().name());
    }

    private void remove(Index index, Map<String, AttributeValue> item) {
        String name = item.get(index.partition().name()).s();
        NavigableMap<Place, Map<String, AttributeValue>> partition = partition(index, name);
        partition.remove(Place.of(schema, index, item));
        if (partition.isEmpty()) {
            orders.get(index).remove(name);
        }
    }

    private NavigableMap<Place, Map<String, AttributeValue>> partition(Index index, String name) {
        return orders.get(index).getOrDefault(name, new TreeMap<>());
    }

    /** Items of a partition in order, after a place if one is given. */
    Collection<Map<String, AttributeValue>> read(Index index, String partition, boolean forward, Optional<Place> after) {
        NavigableMap<Place, Map<String, AttributeValue>> all = partition(index, partition);
        NavigableMap<Place, Map<String, AttributeValue>> ordered = forward ? all : all.descendingMap();
        return after.map(place -> ordered.tailMap(place, false)).orElse(ordered).values();
    }

    /** The first sort key of all partitions of an index whose sort keys are texts. */
    Optional<String> firstOf(Index index) {
        return orders.get(index).values().stream().map(partition -> partition.firstKey().sort().s()).min(Scalars::compare);
    }

    /** Every item, in order of its keys. */
    List<Map<String, AttributeValue>> all() {
        return orders.get(schema.main()).values().stream().flatMap(partition -> partition.values().stream()).toList();
    }
}
