package regulars.local.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import regulars.local.event.LambdaEvents;
import regulars.local.function.FunctionFailure;
import regulars.local.function.Functions;
import regulars.local.log.RunLog;
import regulars.local.template.Template;

/** The HTTP API of the template: finds the function for a request and hands it the event. */
public final class Gateway implements Site {
    private static final RunLog LOG = RunLog.of("http");
    /** The service's own limit. */
    private static final int BODY_BYTES_MAX = 10 * 1024 * 1024;

    /** Where pages find the time of this run: the JDK's server writes a {@code Date} of its own, which nobody moves. */
    private static final String CLOCK_HEADER = "Regulars-Clock";

    private final RouteTable routes;
    private final HttpEvents events;
    private final Functions functions;
    private final InstantSource clock;

    public Gateway(Template template, Functions functions, InstantSource clock) {
        this.routes = new RouteTable(template);
        this.events = new HttpEvents(clock);
        this.functions = functions;
        this.clock = clock;
    }

    @Override
    public HttpAnswer answer(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set(CLOCK_HEADER, clock.instant().toString());
        byte[] body = exchange.getRequestBody().readNBytes(BODY_BYTES_MAX + 1);
        if (body.length > BODY_BYTES_MAX) {
            return HttpAnswer.problem(413, "Content Too Large", "A request may have 10 MB at most.");
        }
        Optional<RouteTable.Match> match = routes.find(exchange.getRequestMethod(),
                HttpEvents.path(exchange.getRequestURI()));
        return match.isEmpty() ? HttpAnswer.of(404, "application/json", "{\"message\":\"Not Found\"}")
                : invoke(exchange, match.get(), body);
    }

    private HttpAnswer invoke(HttpExchange exchange, RouteTable.Match match, byte[] body) {
        try {
            byte[] event = LambdaEvents.bytes(events.event(exchange, match, body));
            return HttpAnswer.ofFunction(functions.get(match.function()).invoke(event));
        } catch (FunctionFailure e) {
            LOG.say(exchange.getRequestMethod() + " " + match.routeKey() + ": " + e.getMessage(), e.getCause());
            return HttpAnswer.internalServerError();
        }
    }
}
