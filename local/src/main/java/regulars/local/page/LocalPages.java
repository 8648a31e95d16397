package regulars.local.page;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import regulars.local.http.HttpAnswer;
import regulars.local.http.Site;
import regulars.local.message.Inbox;
import regulars.local.message.Message;
import regulars.local.queue.QueueOverview;

/** The pages under {@code /_local}, which exist in this run and never in what is deployed. */
public final class LocalPages implements Site {
    private static final Duration DRAIN_MAX = Duration.ofSeconds(30);

    private final Inbox inbox;
    private final QueueOverview queues;
    private final ClockPage clock;
    private final Function<Duration, Map<String, Integer>> drain;

    /** Draining takes the longest wait and gives what is left. */
    public LocalPages(Inbox inbox, QueueOverview queues, ClockPage clock,
            Function<Duration, Map<String, Integer>> drain) {
        this.clock = clock;
        this.inbox = inbox;
        this.queues = queues;
        this.drain = drain;
    }

    @Override
    public HttpAnswer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("/$", "");
        if (path.equals("/_local/clock") && exchange.getRequestMethod().equals("POST")) {
            return clock.move(exchange);
        }
        String method = path.equals("/_local/queues/drain") ? "POST" : "GET";
        if (!exchange.getRequestMethod().equals(method)) {
            return HttpAnswer.problem(405, "Method Not Allowed", path + " is asked by " + method + ".");
        }
        return switch (path) {
            case "/_local" -> html(IndexPage.render());
            case "/_local/inbox" -> html(InboxPage.render(messages(exchange)));
            case "/_local/inbox.json" -> HttpAnswer.json(200, messages(exchange));
            case "/_local/clock" -> clock.show();
            case "/_local/queues" -> HttpAnswer.json(200, Map.of("queues", queues.all()));
            case "/_local/queues/drain" -> drained();
            default -> HttpAnswer.problem(404, "Not Found", "The local run has no page " + path + ".");
        };
    }

    private static HttpAnswer html(String page) {
        return HttpAnswer.of(200, "text/html; charset=utf-8", page);
    }

    private List<Message> messages(HttpExchange exchange) {
        return recipient(exchange.getRequestURI().getRawQuery()).map(inbox::to).orElseGet(inbox::messages);
    }

    /** A plus sign begins every phone number; typed into an address it means itself, not a space. */
    private static Optional<String> recipient(String query) {
        return Optional.ofNullable(query).stream().flatMap(text -> List.of(text.split("&")).stream())
                .filter(pair -> pair.startsWith("to="))
                .map(pair -> URLDecoder.decode(pair.substring(3).replace("+", "%2B"), StandardCharsets.UTF_8))
                .findFirst();
    }

    private HttpAnswer drained() {
        Map<String, Integer> left = drain.apply(DRAIN_MAX);
        return left.isEmpty() ? HttpAnswer.json(200, Map.of("unfinished", left))
                : HttpAnswer.problem(503, "Not Drained",
                "After " + DRAIN_MAX.toSeconds() + " s there is still work: " + left);
    }
}
