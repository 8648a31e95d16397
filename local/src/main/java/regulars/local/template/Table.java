package regulars.local.template;

import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A DynamoDB table.
 *
 * @param definition    the request that creates it
 */
public record Table(String id, String name, String arn, ObjectNode definition) {
    /** The name of the partition key of the table, or of its index when one is named. */
    public String partitionKey(Optional<String> index) {
        return key("HASH", index);
    }

    /** The name of the sort key of the table, or of its index when one is named. */
    public String sortKey(Optional<String> index) {
        return key("RANGE", index);
    }

    /** Whether the table has an index of this name. */
    public boolean hasIndex(String name) {
        return index(name) != definition;
    }

    private String key(String type, Optional<String> index) {
        return index.map(this::index).orElse(definition).path("KeySchema").valueStream()
                .filter(key -> key.path("KeyType").asString().equals(type))
                .map(key -> key.path("AttributeName").asString())
                .findFirst().orElse("");
    }

    private JsonNode index(String name) {
        return Stream.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes")
                .flatMap(kind -> definition.path(kind).valueStream())
                .filter(index -> index.path("IndexName").asString().equals(name))
                .findFirst().orElse(definition);
    }
}
