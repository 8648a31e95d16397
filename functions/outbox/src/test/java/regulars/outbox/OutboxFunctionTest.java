package regulars.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.fixture.QuietContext;
import regulars.local.RuntimeEvents;
import regulars.platform.World;
import regulars.platform.json.Json;
import software.amazon.awssdk.core.exception.SdkException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OutboxFunctionTest {
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private HttpServer queues;
    private String refusedBody = "";
    private boolean down;

    /** An endpoint that takes SendMessageBatch as SQS does, and refuses what a test asks it to. */
    @BeforeEach
    void startQueues() throws IOException {
        queues = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        queues.createContext("/", exchange -> {
            JsonNode batch = Json.read(exchange.getRequestBody().readAllBytes());
            byte[] answer = Json.bytes(take(batch));
            exchange.sendResponseHeaders(down ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        queues.start();
    }

    @AfterEach
    void stopQueues() {
        queues.stop(0);
    }

    private ObjectNode take(JsonNode batch) {
        ObjectNode answer = Json.object();
        answer.putArray("Successful");
        answer.putArray("Failed");
        String url = batch.path("QueueUrl").asString("");
        batch.path("Entries").forEach(entry -> {
            String body = entry.path("MessageBody").stringValue();
            boolean refused = !refusedBody.isEmpty() && body.contains(refusedBody);
            if (refused || down) {
                answer.withArray("Failed").addObject().put("Id", entry.path("Id").stringValue())
                        .put("Code", "InternalError").put("SenderFault", false);
            } else {
                sent.add(url.substring(url.lastIndexOf('/') + 1) + " " + body);
                answer.withArray("Successful").addObject().put("Id", entry.path("Id").stringValue())
                        .put("MessageId", "m").put("MD5OfMessageBody", md5(body));
            }
        });
        return answer;
    }

    private static String md5(String body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode send(byte[] event) throws IOException {
        String address = "http://localhost:" + queues.getAddress().getPort();
        World world = World.of(Map.of("AWS_REGION", "eu-central-1", "AWS_ACCESS_KEY_ID", "local",
                "AWS_SECRET_ACCESS_KEY", "local", "AWS_ENDPOINT_URL", address, "TIERS_QUEUE_URL", address + "/1/tiers",
                "MESSAGES_QUEUE_URL", address + "/1/messages", "PARKED_QUEUE_URL", address + "/1/parked"),
                InstantSource.system(), new Random(1));
        var output = new ByteArrayOutputStream();
        new OutboxFunction(world).handleRequest(new ByteArrayInputStream(event), output, new QuietContext());
        return Json.read(output.toByteArray()).path("batchItemFailures");
    }

    private static byte[] sample() {
        return RuntimeEvents.sample("outbox-committed.json");
    }

    @Test
    void whatIsCommittedIsPassedOn() throws IOException {
        assertEquals(0, send(sample()).size());

        assertEquals(List.of(
                "messages {\"v\":1,\"kind\":\"address-confirmation\",\"join\":\"0123456789ABCDEFGHJKMNPQRS\"}",
                "messages {\"v\":1,\"kind\":\"sign-in-code\",\"code\":\"0123456789ABCDEFGHJKMNPQRS\"}",
                "messages {\"v\":1,\"kind\":\"welcome\",\"merchant\":\"M0M0M0M0M0\",\"member\":\"G0G0G0G0G0G0\"}",
                "tiers {\"v\":1,\"type\":\"entry\",\"merchant\":\"M0M0M0M0M0\",\"account\":\"7K3M9QX2\",\"sequence\":17}"),
                sent.stream().sorted().toList());
    }

    @Test
    void aRecordThatCannotBeUnderstoodIsParkedByItsKeyAndHoldsUpNobody() throws IOException {
        ObjectNode event = (ObjectNode) Json.read(sample());
        ((ObjectNode) event.at("/Records/0/dynamodb/NewImage")).remove("n");

        assertEquals(0, send(RuntimeEvents.bytes(event)).size());
        assertEquals(4, sent.size());
        assertEquals(1, sent.stream().filter(message -> message.startsWith("parked ")
                && message.contains("\"pk\":\"ACCOUNT#M0M0M0M0M0#7K3M9QX2\"")
                && message.contains("\"sk\":\"ENTRY#0123456789ABCDEFGHJKMNPQRS\"")).count());
    }

    @Test
    void aMessageThatTheQueueDoesNotTakeComesAgainWithItsRecord() throws IOException {
        refusedBody = "welcome";

        JsonNode failures = send(sample());
        assertEquals(1, failures.size());
        assertEquals("100000000002", failures.get(0).path("itemIdentifier").stringValue());
    }

    @Test
    void aQueueThatIsDownFailsTheWholeBatch() {
        down = true;

        assertThrows(SdkException.class, () -> send(sample()));
    }
}
