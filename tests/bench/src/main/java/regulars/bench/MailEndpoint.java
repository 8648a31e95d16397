package regulars.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes every e-mail as SES does, at once, and gives each an id. */
final class MailEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger taken = new AtomicInteger();

    private MailEndpoint(HttpServer server) {
        this.server = server;
    }

    static MailEndpoint start() {
        try {
            var endpoint = new MailEndpoint(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            endpoint.server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                byte[] answer = "{\"MessageId\":\"ses-%d\"}".formatted(endpoint.taken.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            endpoint.server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For the setting {@code AWS_ENDPOINT_URL_SESV2}. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    int taken() {
        return taken.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
