package regulars.local;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The small template of these tests, run, with what the tests ask of it. */
final class Sample implements AutoCloseable {
    static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Path CLASSES = Path.of("target", "test-classes");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Local local;

    private Sample(Local local) {
        this.local = local;
    }

    static Sample inMemory() {
        return start(Options.inMemory());
    }

    static Sample start(Options options) {
        return start(options, "template.yaml");
    }

    static Sample start(Options options, String template) {
        makeLayer();
        return new Sample(Local.start(options.withTemplate(CLASSES.resolve(template))));
    }

    /** A layer with the one library that the sample functions use. */
    private static void makeLayer() {
        try {
            Path lib = Files.createDirectories(CLASSES.resolve(Path.of("layer", "java", "lib")));
            for (Class<?> type : new Class<?>[] {JsonMapper.class, JsonParser.class, JsonProperty.class}) {
                Path jar = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
                Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Local local() {
        return local;
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(local.baseAddress() + path))
                .method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** AWS's answer to a call that the ask function makes. */
    HttpResponse<String> ask(String target, JsonNode request) {
        return send("POST", "/ask/aws?" + target, MAPPER.writeValueAsString(request), "content-type",
                "application/json");
    }

    void put(String pk, String sk) {
        var answer = ask("DynamoDB_20120810.PutItem", request("Item", pk, sk));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** Puts something that is due at this instant. */
    void putDue(String shard, String name, Instant at) {
        ObjectNode request = request("Item", "OPEN#" + shard, name);
        request.withObject("/Item/shard").put("S", "SHARD#" + shard);
        request.withObject("/Item/due").put("S", at.toString());
        if (ask("DynamoDB_20120810.PutItem", request).statusCode() != 200) {
            throw new IllegalStateException(name);
        }
    }

    ObjectNode request(String part, String pk, String sk) {
        ObjectNode request = MAPPER.createObjectNode()
                .put("TableName", local.environment("AskFunction").get("TABLE_NAME"));
        request.set(part, item(pk, sk));
        return request;
    }

    static ObjectNode item(String pk, String sk) {
        ObjectNode item = MAPPER.createObjectNode();
        item.putObject("pk").put("S", pk);
        item.putObject("sk").put("S", sk);
        return item;
    }

    void work(String... bodies) {
        for (String body : bodies) {
            ask("AmazonSQS.SendMessage", MAPPER.createObjectNode()
                    .put("QueueUrl", local.environment("AskFunction").get("WORK_QUEUE_URL")).put("MessageBody", body));
        }
    }

    /** How often the functions have seen what begins with the prefix, by name. */
    Map<String, Integer> seen(String kind, String prefix) {
        ObjectNode request = MAPPER.createObjectNode()
                .put("TableName", local.environment("AskFunction").get("TABLE_NAME"))
                .put("KeyConditionExpression", "pk = :p").put("ConsistentRead", true);
        request.putObject("ExpressionAttributeValues").putObject(":p").put("S", "SEEN#" + kind);
        var seen = new TreeMap<String, Integer>();
        MAPPER.readTree(ask("DynamoDB_20120810.Query", request).body()).path("Items").valueStream()
                .filter(item -> item.at("/sk/S").asString().startsWith(prefix)).forEach(item -> seen.put(item.at("/sk/S").asString(), item.at("/seen/N").asInt()));
        return seen;
    }

    /** A queue's line in the overview. */
    JsonNode queue(String id) {
        return MAPPER.readTree(get("/_local/queues").body()).path("queues").valueStream()
                .filter(queue -> queue.path("id").asString().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        local.close();
    }
}
