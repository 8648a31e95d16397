package regulars.local.door;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What AWS says. */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    /** A JSON answer of this content type. */
    public static Answer json(int status, String contentType, JsonNode body) {
        return new Answer(status, Map.of("content-type", contentType), JsonMapper.shared().writeValueAsBytes(body));
    }

    /** An XML answer, as the query protocol has it. */
    public static Answer xml(int status, String body) {
        return new Answer(status, Map.of("content-type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
    }
}
