package regulars.cloud;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import regulars.cloud.table.Change;
import regulars.local.template.Queue;
import regulars.local.template.ScheduleSource;
import regulars.local.template.StreamSource;
import regulars.platform.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.node.ObjectNode;

/** Lambda's events as the services make them. */
final class Events {
    private Events() {
    }

    static ObjectNode records(List<ObjectNode> records) {
        ObjectNode event = Json.object();
        event.putArray("Records").addAll(records);
        return event;
    }

    static ObjectNode message(Queue queue, Messages.Message message, Instant now) {
        ObjectNode record = Json.object().put("messageId", message.id).put("receiptHandle", message.id).put("body", message.body)
                .put("eventSource", "aws:sqs").put("eventSourceARN", queue.arn());
        record.putObject("attributes").put("ApproximateReceiveCount", Integer.toString(message.receives))
                .put("SentTimestamp", Long.toString(now.toEpochMilli()));
        record.putObject("messageAttributes");
        return record;
    }

    static ObjectNode change(StreamSource source, Change change, long number, Instant at) {
        ObjectNode record = Json.object().put("eventID", Long.toString(number)).put("eventVersion", "1.1").put("eventSource", "aws:dynamodb")
                .put("eventName", change.before().isEmpty() ? "INSERT" : change.after().isEmpty() ? "REMOVE" : "MODIFY")
                .put("eventSourceARN", source.tableArn() + "/stream/1");
        ObjectNode told = record.putObject("dynamodb").put("ApproximateCreationDateTime", at.getEpochSecond())
                .put("SequenceNumber", "%021d".formatted(number)).put("StreamViewType", "NEW_AND_OLD_IMAGES");
        told.set("Keys", item(change.key()));
        if (!change.before().isEmpty()) {
            told.set("OldImage", item(change.before()));
        }
        if (!change.after().isEmpty()) {
            told.set("NewImage", item(change.after()));
        }
        return record;
    }

    private static ObjectNode item(Map<String, AttributeValue> item) {
        ObjectNode node = Json.object();
        item.forEach((name, value) -> node.set(name, value(value)));
        return node;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode node = Json.object();
        switch (value.type()) {
            case S -> node.put("S", value.s());
            case N -> node.put("N", value.n());
            case B -> node.put("B", Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe()));
            case BOOL -> node.put("BOOL", value.bool());
            case NUL -> node.put("NULL", true);
            case M -> node.set("M", item(value.m()));
            case L -> value.l().forEach(element -> node.withArray("L").add(value(element)));
            case SS -> value.ss().forEach(text -> node.withArray("SS").add(text));
            default -> throw new UnsupportedOperationException("a stream with " + value.type());
        }
        return node;
    }

    static ObjectNode tick(ScheduleSource source, Instant at) {
        ObjectNode event = Json.object().put("version", "0").put("id", at.toString()).put("detail-type", "Scheduled Event")
                .put("source", "aws.scheduler").put("time", at.toString()).put("detail", "{}");
        event.putArray("resources").add(source.arn());
        return event;
    }

    static ObjectNode request(String method, String path, Map<String, String> headers, String body) {
        String[] parts = path.split("\\?", 2);
        ObjectNode event = Json.object().put("version", "2.0").put("routeKey", "$default").put("rawPath", parts[0])
                .put("rawQueryString", parts.length > 1 ? parts[1] : "").put("isBase64Encoded", false);
        ObjectNode sent = event.putObject("headers");
        headers.forEach(sent::put);
        event.putObject("requestContext").putObject("http").put("method", method).put("path", parts[0]).put("protocol", "HTTP/1.1")
                .put("sourceIp", "192.0.2.1").put("userAgent", "simulation");
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        return event;
    }
}
