package regulars.local.shop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Speaks to the running system as its pages do. */
public final class Calls {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final URI base;

    /** @param base address of the run */
    public Calls(URI base) {
        this.base = base;
    }

    /** An empty object, to be filled. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** What is there. @throws IllegalStateException where the system refuses */
    public JsonNode get(String path, Optional<String> token) {
        return read(path, token).orThrow();
    }

    /** What the system answers to a question. */
    public Reply read(String path, Optional<String> token) {
        return send(request(path, token).GET());
    }

    /** Writes. @throws IllegalStateException where the system refuses */
    public JsonNode post(String path, Optional<String> token, JsonNode body) {
        return write("POST", path, token, body).orThrow();
    }

    /** What the system answers to a write, which has a key of its own. */
    public Reply write(String method, String path, Optional<String> token, JsonNode body) {
        return send(request(path, token).header("content-type", "application/json")
                .header("idempotency-key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        token.ifPresent(value -> request.header("authorization", "Bearer " + value));
        return request;
    }

    private Reply send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(request.method() + " " + request.uri().getPath(), answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A call was interrupted", e);
        }
    }
}
