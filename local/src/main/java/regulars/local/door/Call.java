package regulars.local.door;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody calls AWS.
 *
 * @param caller   the access key id: a function's logical id, or {@code local} for whoever sits at the machine
 * @param service  the service as IAM names it, such as {@code dynamodb}
 * @param action   the operation, such as {@code PutItem}
 * @param path     path and query of the request
 * @param headers  by lower-case name
 */
public record Call(String caller, String service, String action, String method, String path,
        Map<String, List<String>> headers, byte[] body) {
    /** The body as JSON; empty when it is none. */
    public JsonNode json() {
        return body.length == 0 ? JsonMapper.shared().createObjectNode() : JsonMapper.shared().readTree(body);
    }

    String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }
}
