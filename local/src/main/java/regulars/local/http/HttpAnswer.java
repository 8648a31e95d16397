package regulars.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP answer, and how one is made of what a function returns. */
public record HttpAnswer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** A text of this content type. */
    public static HttpAnswer of(int status, String contentType, String body) {
        return new HttpAnswer(status, Map.of("content-type", List.of(contentType)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer json(int status, Object body) {
        return of(status, "application/json", MAPPER.writeValueAsString(body));
    }

    /** The same answer with one header more. */
    public HttpAnswer with(String name, List<String> values) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, values);
        return new HttpAnswer(status, more, body);
    }

    /** A problem document, RFC 9457. */
    public static HttpAnswer problem(int status, String title, String detail) {
        return of(status, "application/problem+json", MAPPER.writeValueAsString(
                MAPPER.createObjectNode().put("type", "about:blank").put("title", title).put("status", status)
                .put("detail", detail)));
    }

    /** API Gateway's own answer when a function fails. */
    static HttpAnswer internalServerError() {
        return json(500, Map.of("message", "Internal Server Error"));
    }

    /** The function's answer by payload format 2.0: with a status code as it says, otherwise the whole is the body. */
    static HttpAnswer ofFunction(byte[] returned) {
        try {
            JsonNode answer = MAPPER.readTree(returned);
            return answer.isObject() && answer.has("statusCode") ? structured(answer)
                    : of(200, "application/json", answer.isString() ? answer.asString() : answer.toString());
        } catch (JacksonException e) {
            return internalServerError();
        }
    }

    private static HttpAnswer structured(JsonNode answer) {
        var headers = new LinkedHashMap<String, List<String>>();
        answer.path("headers").properties()
                .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asString())));
        answer.path("multiValueHeaders").properties().forEach(header ->
                headers.put(header.getKey(), header.getValue().valueStream().map(JsonNode::asString).toList()));
        answer.path("cookies")
                .forEach(cookie -> headers.computeIfAbsent("set-cookie", _ -> new ArrayList<>())
                .add(cookie.asString()));
        String body = answer.path("body").asString("");
        return new HttpAnswer(answer.path("statusCode").asInt(), headers,
                answer.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase("content-length")) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD") && status != 204
                && status != 304;
        exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
    }
}
