package regulars.tests.blackbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import regulars.tests.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All single mistakes that a body can have by its schema, made in a valid body. */
final class Mistakes {
    /** No number of the contract may be so large. */
    private static final long ABOVE_ALL = 1_000_000_000_001L;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Contract CONTRACT = Contract.read();

    /** A body with one mistake.
     * @param pointer to the field that has it */
    record Mistake(String what, String pointer, ObjectNode body) {
        @Override
        public String toString() {
            return what + " at " + pointer;
        }
    }

    private final List<Mistake> mistakes = new ArrayList<>();
    private final ObjectNode valid;

    private Mistakes(ObjectNode valid) {
        this.valid = valid;
    }

    static List<Mistake> of(JsonNode schema, ObjectNode valid) {
        var mistakes = new Mistakes(valid);
        mistakes.object(schema, "");
        return mistakes.mistakes;
    }

    private void object(JsonNode schema, String at) {
        add("unknown field", at, "surprise", object -> object.put("surprise", 1));
        schema.path("required").forEach(name -> add("missing", at, name.stringValue(), object -> object.remove(name.stringValue())));
        CONTRACT.resolved(schema).path("properties").properties().forEach(property ->
                property(CONTRACT.resolved(property.getValue()), at, property.getKey()));
    }

    private void property(JsonNode schema, String at, String name) {
        if (valid.at(at).path(name).isMissingNode()) {
            return;
        }
        set("null", at, name, NODES.nullNode());
        switch (schema.path("type").asString()) {
            case "string" -> string(schema, at, name);
            case "integer" -> integer(schema, at, name);
            case "boolean" -> each(at, name, NODES.stringNode("true"), NODES.numberNode(1));
            case "array" -> array(schema, at, name);
            case "object" -> nested(schema, at, name);
            default -> throw new IllegalArgumentException("No mistakes known for " + schema);
        }
    }

    private void string(JsonNode schema, String at, String name) {
        each(at, name, NODES.numberNode(12345), NODES.booleanNode(true), NODES.objectNode(), NODES.arrayNode());
        if (schema.has("enum") || schema.has("pattern") || schema.has("format")) {
            set("no such word", at, name, NODES.stringNode("nonsense".matches(schema.path("pattern").asString("(?!)")) ? "n\u00F6 sense" : "nonsense"));
        }
        if (schema.has("maxLength")) {
            set("too long", at, name, NODES.stringNode("a".repeat(schema.path("maxLength").intValue() + 1)));
        }
        if (schema.path("minLength").asInt(0) > 0) {
            set("empty", at, name, NODES.stringNode(""));
            set("blank", at, name, NODES.stringNode(" \u00A0\u200B "));
        }
        String text = valid.at(at).path(name).stringValue();
        for (String sign : List.of("\u0000", "\u0007", "\u001B", "\u202E", "\u2066", "\u2028", "\uD800")) {
            set("control sign " + Integer.toHexString(sign.charAt(0)), at, name, NODES.stringNode(text.substring(0, 1) + sign + text.substring(1)));
        }
    }

    private void integer(JsonNode schema, String at, String name) {
        each(at, name, NODES.stringNode("1"), NODES.numberNode(new BigDecimal("1.5")), NODES.booleanNode(true), NODES.numberNode(ABOVE_ALL),
                NODES.numberNode(new BigDecimal("1e400")), NODES.numberNode(Long.MIN_VALUE));
        set("too small", at, name, NODES.numberNode(schema.path("minimum").longValue() - 1));
        set("too large", at, name, NODES.numberNode(schema.path("maximum").longValue() + 1));
    }

    private void array(JsonNode schema, String at, String name) {
        each(at, name, NODES.stringNode("x"), NODES.objectNode());
        JsonNode first = valid.at(at).path(name).path(0);
        var many = NODES.arrayNode();
        for (int i = 0; i <= schema.path("maxItems").asInt(1); i++) {
            many.add(first);
        }
        set("too many", at, name, many);
        set("wrong element", at, name, NODES.arrayNode().add(true));
        if (first.isObject()) {
            object(CONTRACT.resolved(schema.path("items")), at + "/" + name + "/0");
        }
    }

    private void nested(JsonNode schema, String at, String name) {
        each(at, name, NODES.stringNode("x"), NODES.arrayNode());
        object(schema, at + "/" + name);
    }

    private void each(String at, String name, JsonNode... values) {
        for (JsonNode value : values) {
            set("wrong type", at, name, value);
        }
    }

    private void set(String what, String at, String name, JsonNode value) {
        add(what + " " + value.toString().substring(0, Math.min(30, value.toString().length())), at, name, object -> object.set(name, value));
    }

    private void add(String what, String at, String name, Consumer<ObjectNode> change) {
        ObjectNode body = valid.deepCopy();
        change.accept((ObjectNode) body.at(at));
        mistakes.add(new Mistake(what, at + "/" + name, body));
    }
}
