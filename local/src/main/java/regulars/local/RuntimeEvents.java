package regulars.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as a function gets them: read and written by the serializer that Lambda's own Java runtime uses. */
public final class RuntimeEvents {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private RuntimeEvents() {
    }

    /** A sample from the repository's folder {@code events}, by file name, through the runtime's serializer. */
    public static byte[] sample(String name) {
        try {
            return bytes(MAPPER.readTree(Files.readAllBytes(Repository.root().resolve(Path.of("events", name)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An HTTP API (payload 2.0), SQS or DynamoDB stream event through the runtime's serializer. */
    public static byte[] bytes(JsonNode event) {
        return roundTrip(MAPPER.writeValueAsString(event), type(event));
    }

    private static Class<?> type(JsonNode event) {
        return switch (event.path("Records").path(0).path("eventSource").asString("")) {
            case "aws:sqs" -> SQSEvent.class;
            case "aws:dynamodb" -> DynamodbEvent.class;
            default -> APIGatewayV2HTTPEvent.class;
        };
    }

    private static <T> byte[] roundTrip(String json, Class<T> type) {
        var serializer = LambdaEventSerializers.serializerFor(type, type.getClassLoader());
        var bytes = new ByteArrayOutputStream();
        serializer.toJson(serializer.fromJson(json), bytes);
        return bytes.toByteArray();
    }
}
