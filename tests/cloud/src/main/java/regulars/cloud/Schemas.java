package regulars.cloud;

import java.util.Optional;
import java.util.stream.Stream;
import regulars.cloud.table.Schema;
import regulars.cloud.table.Schema.Index;
import regulars.cloud.table.Schema.KeyAttribute;
import regulars.local.template.Table;
import tools.jackson.databind.JsonNode;

/** The keys and indexes of a table of the template. */
final class Schemas {
    private Schemas() {
    }

    static Schema of(Table table) {
        return new Schema(table.name(), index(table, Optional.empty(), false, false), Stream.concat(
                names(table, "LocalSecondaryIndexes").map(index -> index(table, Optional.of(name(index)), false, isKeysOnly(index))),
                names(table, "GlobalSecondaryIndexes").map(index -> index(table, Optional.of(name(index)), true, isKeysOnly(index)))).toList());
    }

    private static Stream<JsonNode> names(Table table, String kind) {
        return table.definition().path(kind).valueStream();
    }

    private static String name(JsonNode index) {
        return index.path("IndexName").stringValue();
    }

    private static boolean isKeysOnly(JsonNode index) {
        return index.at("/Projection/ProjectionType").asString().equals("KEYS_ONLY");
    }

    private static Index index(Table table, Optional<String> name, boolean global, boolean keysOnly) {
        return new Index(name.orElse(""), attribute(table, table.partitionKey(name)), attribute(table, table.sortKey(name)), global, keysOnly);
    }

    private static KeyAttribute attribute(Table table, String name) {
        boolean number = table.definition().path("AttributeDefinitions").valueStream()
                .anyMatch(definition -> definition.path("AttributeName").asString().equals(name) && definition.path("AttributeType").asString().equals("N"));
        return new KeyAttribute(name, number);
    }
}
