package regulars.local.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A service that is an emulator: the call is passed on as it came, under an authorization the emulator accepts. */
public final class Upstream implements Service {
    /** Set by the client for each connection anew. */
    private static final Set<String> HOP = Set.of("connection", "content-length", "expect", "host", "upgrade",
            "authorization", "transfer-encoding", "http2-settings");

    private final HttpClient client;
    private final URI address;
    private final String authorization;

    public Upstream(HttpClient client, URI address, String authorization) {
        this.client = client;
        this.address = address;
        this.authorization = authorization;
    }

    @Override
    public Answer answer(Call call) {
        var request = HttpRequest.newBuilder(address.resolve(call.path()))
                .method(call.method(), HttpRequest.BodyPublishers.ofByteArray(call.body()))
                .header("authorization", authorization);
        call.headers().forEach((name, values) -> {
            if (!HOP.contains(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), headers(response), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private static Map<String, String> headers(HttpResponse<byte[]> response) {
        return response.headers().map().entrySet().stream()
                .filter(header -> !HOP.contains(header.getKey().toLowerCase()) && !header.getKey().startsWith(":"))
                .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().getFirst()));
    }
}
