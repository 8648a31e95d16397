package regulars.tests.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An item as it lies in the table. */
public record Stored(Map<String, AttributeValue> attributes) {

    public String partition() {
        return text("pk");
    }

    public String sort() {
        return text("sk");
    }

    /** The key's family, such as {@code ACCOUNT}. */
    public String family() {
        return partition().split("#")[0];
    }

    /** The parts of the partition behind its family. */
    public String part(int index) {
        return partition().split("#")[index + 1];
    }

    public boolean isMain() {
        return sort().equals("@");
    }

    public String text(String name) {
        return attributes.get(name).s();
    }

    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public long number(String name) {
        return Long.parseLong(attributes.get(name).n());
    }

    public byte[] bytes(String name) {
        return attributes.get(name).b().asByteArray();
    }

    /** Whether the bytes contain an ASCII text. */
    public boolean contains(String name, String text) {
        return new String(bytes(name), StandardCharsets.ISO_8859_1).contains(text);
    }

    public JsonNode json(String name) {
        return JsonMapper.shared().readTree(text(name));
    }

    /** Size as the table counts it: names and values in UTF-8, numbers by their digits. */
    public int size() {
        return attributes.entrySet().stream().mapToInt(attribute -> utf8(attribute.getKey()) + size(attribute.getValue())).sum();
    }

    private static int size(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> (value.n().replaceAll("\\D", "").length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case M -> 3 + value.m().entrySet().stream().mapToInt(entry -> 1 + utf8(entry.getKey()) + size(entry.getValue())).sum();
            case BOOL, NUL -> 1;
            default -> throw new IllegalArgumentException("No size for " + value.type());
        };
    }

    private static int utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
