package regulars.local.demo;

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
final class Calls {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor()).build();
    private final URI base;

    Calls(URI base) {
        this.base = base;
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    JsonNode get(String path, Optional<String> token) {
        return send(request(path, token).GET());
    }

    JsonNode post(String path, Optional<String> token, JsonNode body) {
        return write("POST", path, token, body);
    }

    JsonNode write(String method, String path, Optional<String> token, JsonNode body) {
        return send(request(path, token).header("content-type", "application/json")
                .header("idempotency-key", UUID.randomUUID().toString())
                .method(method, HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        token.ifPresent(value -> request.header("authorization", "Bearer " + value));
        return request;
    }

    /** @throws IllegalStateException where the system refuses, as it never should in this story */
    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = answer.body().length == 0 ? object() : MAPPER.readTree(answer.body());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(request.build().method() + " " + request.build().uri().getPath() + " gave "
                        + answer.statusCode() + " " + body.path("code").asString(""));
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The demo was interrupted", e);
        }
    }
}
