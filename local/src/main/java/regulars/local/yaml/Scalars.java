package regulars.local.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The plain values of YAML's core schema as JSON; numbers are kept to the last digit. */
public final class Scalars {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Scalars() {
    }

    /** The value; everything that is no number, truth or null is a text. */
    public static JsonNode json(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        String value = scalar.getValue();
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(new BigInteger(value));
        } else if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(value));
        } else if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(value);
    }
}
