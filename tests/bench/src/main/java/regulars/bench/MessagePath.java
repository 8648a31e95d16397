package regulars.bench;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regulars.deliveryfeedback.DeliveryFeedbackFunction;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QueueEndpoint;
import regulars.fixture.QuietContext;
import regulars.lifecycle.LifecycleFunction;
import regulars.local.RuntimeEvents;
import regulars.messaging.MessagingFunction;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The functions that a message passes, called as schedule and queues call them: ten messages at a time. */
final class MessagePath {
    private static final int BATCH = 10;

    private final FunctionFixture fixture;
    private final QueueEndpoint queues;
    private final LifecycleFunction lifecycle;
    private final MessagingFunction messaging;
    private final DeliveryFeedbackFunction feedback;

    private MessagePath(FunctionFixture fixture, QueueEndpoint queues) {
        this.fixture = fixture;
        this.queues = queues;
        this.lifecycle = new LifecycleFunction(fixture.world());
        this.messaging = new MessagingFunction(fixture.world());
        this.feedback = new DeliveryFeedbackFunction(fixture.world());
    }

    /** @param more settings, such as a door before the table */
    static MessagePath between(QueueEndpoint queues, MailEndpoint mails, Map<String, String> more) {
        var settings = new HashMap<>(Map.of("AWS_ENDPOINT_URL_SQS", queues.address(), "DUE_QUEUE_URL", queues.url("due"),
                "TIERS_QUEUE_URL", queues.url("tiers"), "MESSAGES_QUEUE_URL", queues.url("messages"),
                "AWS_ENDPOINT_URL_SESV2", mails.address(), "AWS_ENDPOINT_URL_SNS", mails.address(),
                "SENDER_ADDRESS", "regulars@example.com", "CONFIGURATION_SET", "bench", "SMS_MONTHLY_BUDGET", "0"));
        settings.putAll(Map.of("BULK_MESSAGES_QUEUE_URL", queues.url("bulk"), "CAMPAIGNS_QUEUE_URL", queues.url("campaigns")));
        settings.putAll(more);
        return new MessagePath(new FunctionFixture(settings), queues);
    }

    FunctionFixture fixture() {
        return fixture;
    }

    /** A run of the schedule; what it hands over. */
    List<String> tick() {
        queues.take("due");
        call(lifecycle, RuntimeEvents.sample("lifecycle-tick.json"));
        return queues.take("due");
    }

    /** Looks at what was handed over, and so plans the messages. */
    void look(List<String> due) {
        work(lifecycle, "lifecycle-due.json", due);
    }

    /** Sends what the outbox asks for. */
    void send(List<String> requests) {
        work(messaging, "messaging-birthday.json", requests);
    }

    /** Notes what the provider reports. */
    void report(List<String> reports) {
        work(feedback, "delivery-feedback-delivery.json", reports);
    }

    private static void work(RequestStreamHandler function, String sample, List<String> bodies) {
        for (int from = 0; from < bodies.size(); from += BATCH) {
            ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample(sample));
            JsonNode record = event.path("Records").get(0);
            var records = event.putArray("Records");
            bodies.subList(from, Math.min(from + BATCH, bodies.size()))
                    .forEach(body -> records.add(((ObjectNode) record.deepCopy()).put("body", body)));
            if (!Json.read(call(function, RuntimeEvents.bytes(event))).path("batchItemFailures").isEmpty()) {
                throw new IllegalStateException("A message of " + sample + " failed");
            }
        }
    }

    private static byte[] call(RequestStreamHandler function, byte[] event) {
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), output, new QuietContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toByteArray();
    }
}
