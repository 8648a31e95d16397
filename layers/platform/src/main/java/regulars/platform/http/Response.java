package regulars.platform.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;

/** An HTTP answer. Header names are in lower case. */
public record Response(int status, Map<String, String> headers, byte[] body) {
    public Response {
        headers = Map.copyOf(headers);
    }

    /** A JSON answer that no cache keeps. */
    public static Response json(int status, JsonNode body) {
        return bytes(status, "application/json", Json.bytes(body));
    }

    public static Response noContent() {
        return new Response(204, Map.of("cache-control", "no-store"), new byte[0]);
    }

    /** Leads on to another page. */
    public static Response seeOther(String location) {
        return new Response(303, Map.of("location", location, "cache-control", "no-store"), new byte[0]);
    }

    public static Response text(int status, String contentType, String body) {
        return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer of any type that no cache keeps, unless {@link #with} says otherwise. */
    public static Response bytes(int status, String contentType, byte[] body) {
        return new Response(status, Map.of("content-type", contentType, "cache-control", "no-store",
                "x-content-type-options", "nosniff"), body);
    }

    public Response with(String header, String value) {
        return with(Map.of(header, value));
    }

    public Response with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Response(status, all, body);
    }
}
