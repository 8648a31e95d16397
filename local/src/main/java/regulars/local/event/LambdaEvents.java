package regulars.local.event;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns an event into the bytes that a function gets: through the event's own class and the runtime's own serializer.
 */
public final class LambdaEvents {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private LambdaEvents() {
    }

    /**
     * An HTTP API (payload 2.0), SQS or DynamoDB stream event, which shows in its first record, or that of a schedule:
     * this one stays as it is, since the runtime's class knows the detail of EventBridge's rules only, which is no text.
     */
    public static byte[] bytes(JsonNode event) {
        return event.path("source").asString("").equals("aws.scheduler") ? MAPPER.writeValueAsBytes(event)
                : roundTrip(MAPPER.writeValueAsString(event), type(event));
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
