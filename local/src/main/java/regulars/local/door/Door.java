package regulars.local.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import regulars.local.log.RunLog;

/**
 * The one address at which the functions find AWS. Every call passes the interceptors in their order, the first of
 * which holds the caller to its role, and then goes to the service.
 */
public final class Door implements AutoCloseable {
    private static final RunLog LOG = RunLog.of("door");

    private final HttpServer server;
    private volatile Service services = call -> AwsError.of(call, 503, "ServiceUnavailable",
            "The local run is still starting");

    private Door(HttpServer server) {
        this.server = server;
    }

    /** Opens on a free port; until {@link #serve} everyone is told to wait. */
    public static Door open() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var door = new Door(server);
            server.createContext("/", door::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return door;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Hands calls to the services, by IAM's name of the service, through the interceptors. */
    public void serve(Map<String, Service> byName, List<CallInterceptor> interceptors) {
        Service chain = call -> byName.getOrDefault(call.service(), Door::unknown).answer(call);
        for (CallInterceptor interceptor : interceptors.reversed()) {
            Service next = chain;
            chain = call -> interceptor.intercept(call, next);
        }
        services = chain;
    }

    private static Answer unknown(Call call) {
        return AwsError.of(call, 400, "UnknownOperationException", "The local run has no service " + call.service());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = CallReader.read(exchange);
            Answer answer = answer(call);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(Call call) {
        try {
            return services.answer(call);
        } catch (RuntimeException e) {
            LOG.say(call.service() + ":" + call.action() + " by " + call.caller() + " failed", e);
            return AwsError.of(call, 500, "InternalServerError", "The local run failed");
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
