package regulars.local.table;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** DynamoDB's own JSON, which says the type of every value, as plain JSON. */
public final class PlainJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private PlainJson() {
    }

    /** The item without types; a number keeps its digits. */
    public static ObjectNode of(JsonNode item) {
        ObjectNode plain = MAPPER.createObjectNode();
        item.properties().stream().sorted(Map.Entry.comparingByKey())
                .forEach(attribute -> plain.set(attribute.getKey(), value(attribute.getValue())));
        return plain;
    }

    private static JsonNode value(JsonNode typed) {
        Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "N" -> MAPPER.readTree(value.asString());
            case "M" -> of(value);
            case "L" -> array(value, true);
            case "SS", "NS", "BS" -> array(value, false);
            case "NULL" -> MAPPER.nullNode();
            default -> value;
        };
    }

    private static ArrayNode array(JsonNode values, boolean typed) {
        ArrayNode array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(typed ? value(value) : value));
        return array;
    }
}
