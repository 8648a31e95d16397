package regulars.local.stream;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes Lambda's event of stream records. */
final class StreamEvents {
    private final String streamArn;
    private final String region;

    StreamEvents(String streamArn, String region) {
        this.streamArn = streamArn;
        this.region = region;
    }

    /** The record as Lambda shows it, which says where it is from. */
    ObjectNode record(JsonNode record) {
        return record.asObject().deepCopy().put("awsRegion", region).put("eventSourceARN", streamArn);
    }

    JsonNode event(List<ObjectNode> records) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        event.putArray("Records").addAll(records);
        return event;
    }

    static String sequenceNumber(JsonNode record) {
        return record.path("dynamodb").path("SequenceNumber").asString();
    }
}
