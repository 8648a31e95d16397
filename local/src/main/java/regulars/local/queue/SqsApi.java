package regulars.local.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.local.aws.AwsApi;
import regulars.local.aws.AwsFailure;
import regulars.local.template.Place;
import regulars.local.template.Queue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The run's own calls to the queues. */
public final class SqsApi {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final AwsApi sqs;

    public SqsApi(AwsApi sqs) {
        this.sqs = sqs;
    }

    /** Makes the queue, or gives the one that is there the attributes of the template. */
    public void create(Queue queue) {
        ObjectNode attributes = MAPPER.createObjectNode();
        queue.attributes().forEach(attributes::put);
        queue.deadLetters().ifPresent(target -> attributes.put("RedrivePolicy", MAPPER.writeValueAsString(
                Map.of("deadLetterTargetArn", target.queueArn(), "maxReceiveCount",
                Integer.toString(target.maximumReceives())))));
        if (exists(queue)) {
            if (!attributes.isEmpty()) {
                sqs.call("AmazonSQS.SetQueueAttributes", request(queue).set("Attributes", attributes));
            }
        } else {
            sqs.call("AmazonSQS.CreateQueue",
                    MAPPER.createObjectNode().put("QueueName", queue.name()).set("Attributes", attributes));
        }
    }

    private boolean exists(Queue queue) {
        try {
            sqs.call("AmazonSQS.GetQueueUrl", MAPPER.createObjectNode().put("QueueName", queue.name()));
            return true;
        } catch (AwsFailure e) {
            if (e.is("QueueDoesNotExist") || e.is("NonExistentQueue")) {
                return false;
            }
            throw e;
        }
    }

    /** Up to so many messages, waiting for the first of them. */
    List<JsonNode> receive(Queue queue, int maximum, int waitSeconds) {
        ObjectNode request = request(queue).put("MaxNumberOfMessages", maximum).put("WaitTimeSeconds", waitSeconds);
        request.putArray("AttributeNames").add("All");
        request.putArray("MessageAttributeNames").add("All");
        return sqs.call("AmazonSQS.ReceiveMessage", request).path("Messages").valueStream().toList();
    }

    void delete(Queue queue, JsonNode message) {
        sqs.call("AmazonSQS.DeleteMessage",
                request(queue).put("ReceiptHandle", message.path("ReceiptHandle").asString()));
    }

    /** Delivers the message again now. */
    void release(Queue queue, JsonNode message) {
        sqs.call("AmazonSQS.ChangeMessageVisibility", request(queue)
                .put("ReceiptHandle", message.path("ReceiptHandle").asString()).put("VisibilityTimeout", 0));
    }

    /** Sends a text. */
    public void send(Queue queue, String body) {
        sqs.call("AmazonSQS.SendMessage", request(queue).put("MessageBody", body));
    }

    /** Sends what was received once more, attributes included. */
    void sendAgain(Queue queue, JsonNode message) {
        ObjectNode request = request(queue).put("MessageBody", message.path("Body").asString());
        if (message.has("MessageAttributes")) {
            request.set("MessageAttributes", message.path("MessageAttributes"));
        }
        sqs.call("AmazonSQS.SendMessage", request);
    }

    /** How many messages wait, are being worked on, and are delayed. */
    Depth depth(Queue queue) {
        ObjectNode request = request(queue);
        request.putArray("AttributeNames").add("All");
        JsonNode attributes = sqs.call("AmazonSQS.GetQueueAttributes", request).path("Attributes");
        return new Depth(number(attributes, "ApproximateNumberOfMessages"),
                number(attributes, "ApproximateNumberOfMessagesNotVisible"),
                number(attributes, "ApproximateNumberOfMessagesDelayed"));
    }

    record Depth(int waiting, int inFlight, int delayed) {
        int total() {
            return waiting + inFlight + delayed;
        }
    }

    private static int number(JsonNode attributes, String name) {
        return Optional.of(attributes.path(name).asString("0")).map(Integer::parseInt).orElse(0);
    }

    private static ObjectNode request(Queue queue) {
        return MAPPER.createObjectNode().put("QueueUrl", "http://localhost/" + Place.ACCOUNT + "/" + queue.name());
    }
}
