package regulars.tests.system;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP request to be sent. */
public record Call(String method, String path, Map<String, String> headers, byte[] body) {
    private static final String KEY = "Idempotency-Key";
    /** Halves of characters, which no UTF-8 can say, are sent as they are, too. */
    private static final JsonMapper ASCII = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public static Call of(String method, String path) {
        return new Call(method, path, Map.of(), new byte[0]);
    }

    public static Call get(String path) {
        return of("GET", path);
    }

    public static Call delete(String path) {
        return of("DELETE", path);
    }

    /** A write with a key of its own. */
    public static Call post(String path) {
        return of("POST", path).key(newKey());
    }

    /** A write with a key of its own. */
    public static Call put(String path) {
        return of("PUT", path).key(newKey());
    }

    /** A write with a key of its own. */
    public static Call patch(String path) {
        return of("PATCH", path).key(newKey());
    }

    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    public Call key(String key) {
        return header(KEY, key);
    }

    public Call as(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Call language(String tag) {
        return header("Accept-Language", tag);
    }

    public Call header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body);
    }

    public Call without(String name) {
        var less = new LinkedHashMap<>(headers);
        less.remove(name);
        return new Call(method, path, less, body);
    }

    public Call json(JsonNode value) {
        return text(ASCII.writeValueAsString(value));
    }

    /** Sends this as JSON, whether it is some or not. */
    public Call text(String json) {
        return body("application/json", json);
    }

    public Call body(String type, String text) {
        return new Call(method, path, headers, text.getBytes(StandardCharsets.UTF_8)).header("Content-Type", type);
    }

    public String pathOnly() {
        return path.replaceFirst("[?#].*", "");
    }

    @Override
    public String toString() {
        return method + " " + path + " " + new String(body, 0, Math.min(300, body.length), StandardCharsets.UTF_8);
    }
}
