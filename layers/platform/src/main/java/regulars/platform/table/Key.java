package regulars.platform.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The primary key of an item. */
public record Key(String partition, String sort) {
    /** The sort key of a partition's main item. */
    public static final String MAIN = "@";

    /** The main item of a partition. */
    public static Key main(String partition) {
        return new Key(partition, MAIN);
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(Item.PARTITION, AttributeValue.fromS(partition), Item.SORT, AttributeValue.fromS(sort));
    }
}
