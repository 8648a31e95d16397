package regulars.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import regulars.local.event.LambdaEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as a function gets them: read and written by the serializer that Lambda's own Java runtime uses. */
public final class RuntimeEvents {
    private RuntimeEvents() {
    }

    /** A sample from the repository's folder {@code events}, by file name, through the runtime's serializer. */
    public static byte[] sample(String name) {
        try {
            return bytes(JsonMapper.shared()
                    .readTree(Files.readAllBytes(Repository.root().resolve(Path.of("events", name)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An HTTP API (payload 2.0), SQS, DynamoDB stream or schedule event through the runtime's serializer. */
    public static byte[] bytes(JsonNode event) {
        return LambdaEvents.bytes(event);
    }
}
