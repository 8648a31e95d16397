package regulars.local.template;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** SAM's globals: lists are joined, maps merged, anything else is a default. */
final class Globals {
    private static final Map<String, String> SECTIONS = Map.of(
            "Function", ResourceTypes.FUNCTION, "HttpApi", ResourceTypes.API, "LayerVersion", ResourceTypes.LAYER);

    private final JsonNode globals;

    Globals(JsonNode globals) {
        this.globals = globals;
        globals.propertyNames().stream().filter(name -> !SECTIONS.containsKey(name)).findFirst().ifPresent(name -> {
            throw new TemplateException("Globals", "the local run does not understand " + name);
        });
    }

    ObjectNode merge(String type, ObjectNode properties) {
        return SECTIONS.entrySet().stream()
                .filter(section -> section.getValue().equals(type))
                .map(section -> globals.path(section.getKey()))
                .filter(JsonNode::isObject)
                .findFirst()
                .map(defaults -> (ObjectNode) merge(defaults, properties))
                .orElse(properties);
    }

    private static JsonNode merge(JsonNode general, JsonNode own) {
        if (general.isArray() && own.isArray()) {
            return general.asArray().deepCopy().addAll(own.asArray());
        }
        if (!general.isObject() || !own.isObject() || isCall(general) || isCall(own)) {
            return own;
        }
        ObjectNode merged = general.asObject().deepCopy();
        own.properties().forEach(property -> merged.set(property.getKey(), merged.has(property.getKey())
                ? merge(merged.path(property.getKey()), property.getValue()) : property.getValue()));
        return merged;
    }

    private static boolean isCall(JsonNode node) {
        return node.size() == 1
                && node.propertyNames().stream().anyMatch(name -> name.startsWith("Fn::") || name.equals("Ref"));
    }
}
