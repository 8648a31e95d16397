package regulars.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request for a page of the run.
 *
 * @param path     below {@code /_local}, without {@code .json} at its end
 * @param json     whether JSON is wanted rather than a page: by the path, or since no page was asked for
 * @param query    the parameters of the address
 * @param headers  by lower-case name, the first of each
 */
record PageRequest(String method, String path, boolean json, Map<String, String> query, Map<String, String> headers,
        byte[] body) {
    private static final String ROOT = "/_local";
    private static final String JSON = ".json";
    private static final String FORM = "application/x-www-form-urlencoded";

    static PageRequest of(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(), values.getFirst()));
        String path = exchange.getRequestURI().getPath().substring(ROOT.length()).replaceFirst("/$", "");
        boolean json = path.endsWith(JSON) || !headers.getOrDefault("accept", "").contains("text/html");
        return new PageRequest(exchange.getRequestMethod(),
                path.endsWith(JSON) ? path.substring(0, path.length() - JSON.length()) : path, json,
                fields(exchange.getRequestURI().getRawQuery()), headers, exchange.getRequestBody().readAllBytes());
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A parameter that is a number from zero on; anything else is zero. */
    int number(String name) {
        return parameter(name).filter(text -> text.matches("\\d{1,8}")).map(Integer::parseInt).orElse(0);
    }

    boolean isForm() {
        return header("content-type").startsWith(FORM);
    }

    Map<String, String> form() {
        return fields(new String(body, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** A plus sign begins every phone number; typed into an address it means itself, not a space. */
    private static Map<String, String> fields(String text) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : Optional.ofNullable(text).orElse("").split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1).replace("+", "%2B"),
                        StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
