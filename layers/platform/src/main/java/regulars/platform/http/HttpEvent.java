package regulars.platform.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The HTTP API's event, payload format 2.0, and its answer. */
record HttpEvent(String method, String path, Map<String, String> query, Map<String, String> headers, byte[] body,
                 String sourceAddress) {

    static HttpEvent of(byte[] bytes) {
        JsonNode event = Json.read(bytes);
        JsonNode http = event.path("requestContext").path("http");
        return new HttpEvent(http.path("method").asString("GET"), event.path("rawPath").asString("/"),
                query(event.path("rawQueryString").asString("")), headers(event.path("headers")), body(event),
                http.path("sourceIp").asString(""));
    }

    private static Map<String, String> headers(JsonNode node) {
        var headers = new LinkedHashMap<String, String>();
        node.properties().forEach(header ->
                headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue().asString("")));
        return headers;
    }

    private static Map<String, String> query(String raw) {
        var query = new LinkedHashMap<String, String>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static byte[] body(JsonNode event) {
        String body = event.path("body").asString("");
        return event.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] response(Response response) {
        ObjectNode answer = Json.object().put("statusCode", response.status());
        response.headers().forEach(answer.withObject("headers")::put);
        String type = response.headers().getOrDefault("content-type", "");
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("yaml") || type.contains("javascript");
        answer.put("isBase64Encoded", !text);
        answer.put("body", text ? new String(response.body(), StandardCharsets.UTF_8)
                : Base64.getEncoder().encodeToString(response.body()));
        return Json.bytes(answer);
    }
}
