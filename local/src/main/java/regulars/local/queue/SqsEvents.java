package regulars.local.queue;

import java.util.List;
import regulars.local.template.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes Lambda's event of received messages. */
final class SqsEvents {
    private final Queue queue;
    private final String region;

    SqsEvents(Queue queue, String region) {
        this.queue = queue;
        this.region = region;
    }

    JsonNode event(List<JsonNode> messages) {
        ObjectNode event = JsonMapper.shared().createObjectNode();
        var records = event.putArray("Records");
        messages.forEach(message -> records.add(record(message)));
        return event;
    }

    private ObjectNode record(JsonNode message) {
        ObjectNode record = JsonMapper.shared().createObjectNode()
                .put("messageId", message.path("MessageId").asString())
                .put("receiptHandle", message.path("ReceiptHandle").asString())
                .put("body", message.path("Body").asString())
                .put("md5OfBody", message.path("MD5OfBody").asString())
                .put("eventSource", "aws:sqs").put("eventSourceARN", queue.arn()).put("awsRegion", region);
        record.set("attributes", message.path("Attributes"));
        ObjectNode attributes = record.putObject("messageAttributes");
        message.path("MessageAttributes").properties()
                .forEach(attribute -> attributes.set(attribute.getKey(), attribute(attribute.getValue())));
        return record;
    }

    private static ObjectNode attribute(JsonNode attribute) {
        ObjectNode converted = JsonMapper.shared().createObjectNode()
                .put("dataType", attribute.path("DataType").asString());
        attribute.path("StringValue").asStringOpt().ifPresent(value -> converted.put("stringValue", value));
        attribute.path("BinaryValue").asStringOpt().ifPresent(value -> converted.put("binaryValue", value));
        return converted;
    }
}
