package regulars.cloud.table;

import java.util.Comparator;
import java.util.Map;
import regulars.cloud.table.Schema.Index;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item lies within a partition of the table or of an index: by the sort key there, and in an index by its own keys too. */
record Place(AttributeValue sort, String ownPartition, String ownSort) implements Comparable<Place> {
    private static final Comparator<String> TEXT = Scalars::compare;
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::sort, Scalars.ORDER)
            .thenComparing(Place::ownPartition, TEXT).thenComparing(Place::ownSort, TEXT);

    /** Of an item, or of the keys of one. */
    static Place of(Schema schema, Index index, Map<String, AttributeValue> item) {
        return new Place(item.get(index.sort().name()), item.get(schema.main().partition().name()).s(),
                item.get(schema.main().sort().name()).s());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
