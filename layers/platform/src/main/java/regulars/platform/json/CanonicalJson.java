package regulars.platform.json;

import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A form in which equal JSON values are equal texts: object fields in order of their names, numbers without
 * trailing zeros, no white space. Used to tell a retry from another request under the same key.
 */
public final class CanonicalJson {
    private CanonicalJson() {
    }

    public static String of(JsonNode node) {
        return Json.write(sorted(node));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            var fields = new TreeMap<String, JsonNode>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            var object = Json.object();
            fields.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            var array = Json.array();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        return node.isFloatingPointNumber() ? Json.array().add(node.decimalValue().stripTrailingZeros()).get(0) : node;
    }
}
