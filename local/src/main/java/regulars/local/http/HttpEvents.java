package regulars.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the event of an HTTP request, payload format 2.0. As the service does it: the path comes decoded, the query
 * string as it was sent, headers in lower case with their values joined by commas, cookies apart.
 */
final class HttpEvents {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
    /** Any other type, and none, is handed over in base 64. */
    private static final List<String> TEXT = List.of("text/", "application/json", "application/xml",
            "application/javascript");

    private final InstantSource clock;

    HttpEvents(InstantSource clock) {
        this.clock = clock;
    }

    JsonNode event(HttpExchange exchange, RouteTable.Match match, byte[] body) {
        URI uri = exchange.getRequestURI();
        ObjectNode event = MAPPER.createObjectNode().put("version", "2.0").put("routeKey", match.routeKey())
                .put("rawPath", path(uri)).put("rawQueryString", uri.getRawQuery() == null ? "" : uri.getRawQuery());
        headers(exchange, event);
        query(uri, event);
        match.variables().forEach((name, value) -> event.withObject("pathParameters").put(name, value));
        event.set("requestContext", context(exchange, match));
        if (body.length > 0) {
            body(exchange, event, body);
        } else {
            event.put("isBase64Encoded", false);
        }
        return event;
    }

    /** The decoded path; one that begins with two slashes is no host name. */
    static String path(URI uri) {
        String path = uri.getRawAuthority() == null ? uri.getPath() : "//" + uri.getRawAuthority() + uri.getPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    private static void headers(HttpExchange exchange, ObjectNode event) {
        ObjectNode headers = event.putObject("headers");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("cookie")) {
                values.forEach(value -> List.of(value.split("; *")).forEach(event.withArray("cookies")::add));
            } else {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
            }
        });
        String source = exchange.getRemoteAddress().getAddress().getHostAddress();
        headers.put("x-forwarded-for", headers.has("x-forwarded-for")
                ? headers.path("x-forwarded-for").asString() + ", " + source : source);
        headers.put("x-forwarded-proto", "http")
                .put("x-forwarded-port", Integer.toString(exchange.getLocalAddress().getPort()));
    }

    private static void query(URI uri, ObjectNode event) {
        if (uri.getRawQuery() == null || uri.getRawQuery().isEmpty()) {
            return;
        }
        ObjectNode parameters = event.putObject("queryStringParameters");
        for (String pair : uri.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0]);
            String value = parts.length > 1 ? decode(parts[1]) : "";
            parameters.put(name, parameters.has(name) ? parameters.path(name).asString() + "," + value : value);
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private ObjectNode context(HttpExchange exchange, RouteTable.Match match) {
        Instant now = clock.instant();
        String host = exchange.getRequestHeaders().getFirst("Host");
        ObjectNode context = MAPPER.createObjectNode().put("accountId", "000000000000").put("apiId", "local")
                .put("domainName", host == null ? "localhost" : host).put("domainPrefix", "local")
                .put("requestId", UUID.randomUUID().toString()).put("routeKey", match.routeKey())
                .put("stage", "$default")
                .put("time", TIME.format(now.atOffset(ZoneOffset.UTC))).put("timeEpoch", now.toEpochMilli());
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        context.putObject("http").put("method", exchange.getRequestMethod()).put("path", path(exchange.getRequestURI()))
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
                .put("userAgent", agent == null ? "" : agent);
        return context;
    }

    private static void body(HttpExchange exchange, ObjectNode event, byte[] body) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        boolean text = type != null && TEXT.stream().anyMatch(type.toLowerCase(Locale.ROOT)::startsWith);
        event.put("body", text ? new String(body, StandardCharsets.UTF_8) : Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", !text);
    }
}
