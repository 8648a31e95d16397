package regulars.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stands before the table, asks it with every call what the call consumed, and keeps the answers. */
final class CountingDoor implements AutoCloseable {
    private static final double TRANSACTED_UNITS = 2;
    private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query");

    /** What one call consumed, in DynamoDB's capacity units. */
    record Call(String action, double table, double indexes) {
        /** Whether it writes; all others read. */
        boolean writes() {
            return !READS.contains(action);
        }
    }

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI behind;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());

    private CountingDoor(HttpServer server, URI behind) {
        this.server = server;
        this.behind = behind;
    }

    static CountingDoor before(URI table) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var door = new CountingDoor(server, table);
            server.createContext("/", door::pass);
            server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The calls since the last time this was asked. */
    List<Call> take() {
        List<Call> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    private void pass(HttpExchange exchange) throws IOException {
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        ObjectNode body = (ObjectNode) Json.read(exchange.getRequestBody().readAllBytes());
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(behind)
                .header("X-Amz-Target", target).header("Content-Type", "application/x-amz-json-1.0")
                .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
                .header("X-Amz-Date", exchange.getRequestHeaders().getFirst("X-Amz-Date"))
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(body.put("ReturnConsumedCapacity", "INDEXES")))).build());
        count(target.substring(target.indexOf('.') + 1), Json.read(answer.body()).path("ConsumedCapacity"), body.path("TransactItems").size());
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The embedded table leaves some updates within a transaction uncounted; each item of one costs two units or more. */
    private void count(String action, JsonNode consumed, int transacted) {
        JsonNode one = consumed.isArray() ? consumed.path(0) : consumed;
        double table = Math.max(one.path("Table").path("CapacityUnits").asDouble(0), TRANSACTED_UNITS * transacted);
        calls.add(new Call(action, table, units(one.path("LocalSecondaryIndexes")) + units(one.path("GlobalSecondaryIndexes"))));
    }

    private static double units(JsonNode indexes) {
        return indexes.valueStream().mapToDouble(index -> index.path("CapacityUnits").asDouble(0)).sum();
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
