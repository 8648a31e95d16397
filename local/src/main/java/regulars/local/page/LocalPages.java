package regulars.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import regulars.local.http.HttpAnswer;
import regulars.local.http.Site;
import regulars.local.message.PushService;

/** The pages under {@code /_local}, which exist in this run and never in what is deployed. */
public final class LocalPages implements Site {
    private static final Duration DRAIN_MAX = Duration.ofSeconds(30);
    private static final String PUSH = "/push/";

    private final InboxPage inbox;
    private final ClockPage clock;
    private final QueuesPage queues;
    private final TablePage table;
    private final PushService push;
    private final Function<Duration, Map<String, Integer>> drain;

    /** Draining takes the longest wait and gives what is left. */
    public LocalPages(InboxPage inbox, ClockPage clock, QueuesPage queues, TablePage table, PushService push,
            Function<Duration, Map<String, Integer>> drain) {
        this.inbox = inbox;
        this.clock = clock;
        this.queues = queues;
        this.table = table;
        this.push = push;
        this.drain = drain;
    }

    @Override
    public HttpAnswer answer(HttpExchange exchange) throws IOException {
        var request = PageRequest.of(exchange);
        return Guard.refusal(request).orElseGet(() -> answer(request));
    }

    private HttpAnswer answer(PageRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> read(request);
            case "POST" -> change(request);
            default -> notAllowed("GET, HEAD, POST");
        };
    }

    private HttpAnswer read(PageRequest request) {
        return switch (request.path()) {
            case "" -> Html.page("Local run", IndexPage.render());
            case "/inbox" -> inbox.show(request);
            case "/clock" -> clock.show(request);
            case "/queues" -> queues.show(request);
            case "/table" -> table.show(request);
            case "/page.css" -> Html.asset("text/css", "page.css");
            case "/page.js" -> Html.asset("text/javascript", "page.js");
            case "/queues/drain" -> notAllowed("POST");
            default -> notFound(request);
        };
    }

    private HttpAnswer change(PageRequest request) {
        return switch (request.path()) {
            case "/clock" -> clock.move(request);
            case "/queues/drain" -> drained(request);
            case "", "/inbox", "/queues", "/table" -> notAllowed("GET, HEAD");
            default -> request.path().startsWith(PUSH) ? push.take(request.path().substring(PUSH.length()), request.headers(), request.body())
                    : queues.redrive(request).orElseGet(() -> notFound(request));
        };
    }

    private HttpAnswer drained(PageRequest request) {
        Map<String, Integer> left = drain.apply(DRAIN_MAX);
        if (!left.isEmpty()) {
            return HttpAnswer.problem(503, "Not Drained",
                    "After " + DRAIN_MAX.toSeconds() + " s there is still work: " + left);
        }
        return request.isForm() ? Html.seeOther("/_local/queues") : HttpAnswer.json(200, Map.of("unfinished", left));
    }

    private static HttpAnswer notAllowed(String methods) {
        HttpAnswer problem = HttpAnswer.problem(405, "Method Not Allowed", "Only " + methods + " can be asked here.");
        return problem.with("allow", List.of(methods));
    }

    private static HttpAnswer notFound(PageRequest request) {
        return HttpAnswer.problem(404, "Not Found", "The local run has no page /_local" + request.path() + ".");
    }
}
