package regulars.local.page;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lays JSON out over lines. */
final class Pretty {
    private Pretty() {
    }

    /** The text over lines if it is JSON, and as it is otherwise. */
    static String json(String text) {
        try {
            JsonNode tree = JsonMapper.shared().readTree(text);
            return tree.isContainer() ? json(tree) : text;
        } catch (JacksonException e) {
            return text;
        }
    }

    static String json(JsonNode tree) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
