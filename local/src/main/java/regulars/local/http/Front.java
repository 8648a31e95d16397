package regulars.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executors;
import regulars.local.log.RunLog;

/** The address that people open: the HTTP API, and under {@code /_local} the run's own pages. */
public final class Front implements AutoCloseable {
    private static final RunLog LOG = RunLog.of("http");
    private static final String LOCAL = "/_local";

    private final HttpServer server;

    private Front(HttpServer server) {
        this.server = server;
    }

    /** Takes the port, 0 for a free one, on the loopback interface; answers nobody before {@link #serve}. */
    public static Front bind(int port) {
        try {
            return new Front(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (BindException e) {
            throw new IllegalArgumentException("Port " + port + " is taken; PORT=0 ./run takes a free one", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void serve(Site api, Site local) {
        server.createContext("/", exchange -> handle(exchange, isLocal(exchange) ? local : api));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private static boolean isLocal(HttpExchange exchange) {
        String path = HttpEvents.path(exchange.getRequestURI());
        return path.equals(LOCAL) || path.startsWith(LOCAL + "/");
    }

    private static void handle(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            answer(exchange, site).send(exchange);
        }
    }

    private static HttpAnswer answer(HttpExchange exchange, Site site) throws IOException {
        try {
            return site.answer(exchange);
        } catch (RuntimeException e) {
            LOG.say(exchange.getRequestMethod() + " " + HttpEvents.path(exchange.getRequestURI())
                    + " failed in the local run", e);
            return HttpAnswer.internalServerError();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
