package regulars.local.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import regulars.local.http.HttpAnswer;
import regulars.local.queue.DeadLetters;
import regulars.local.queue.QueueOverview;
import regulars.local.template.Queue;

/** The queues: what waits, what ended among the dead letters and why, and moving it back. */
public final class QueuesPage {
    private static final Pattern REDRIVE = Pattern.compile("/queues/([A-Za-z0-9_-]{1,80})/redrive");

    private final QueueOverview overview;
    private final DeadLetters letters;

    public QueuesPage(QueueOverview overview, DeadLetters letters) {
        this.overview = overview;
        this.letters = letters;
    }

    HttpAnswer show(PageRequest request) {
        Optional<String> one = request.parameter("queue");
        if (one.isPresent()) {
            return overview.kept(one.get()).map(queue -> HttpAnswer.json(200,
                    Map.of("queue", queue.id(), "messages", letters.in(queue).stream().map(QueuesPage::line).toList())))
                    .orElseGet(() -> HttpAnswer.problem(404, "Not Found",
                    "There is no queue " + one.get() + " that keeps what it has."));
        }
        return request.json() ? HttpAnswer.json(200, Map.of("queues", overview.all())) : page();
    }

    private HttpAnswer page() {
        List<QueuesView.Kept> kept = overview.kept().stream().map(queue -> new QueuesView.Kept(queue,
                letters.source(queue.id()).filter(source -> !source.equals(queue)), letters.in(queue))).toList();
        return Html.page("Queues", QueuesView.render(overview.all(), kept));
    }

    private static Map<String, Object> line(DeadLetters.Letter letter) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", letter.id());
        line.put("body", letter.body());
        letter.failure().ifPresent(failure -> {
            line.put("receives", failure.receives());
            line.put("reason", failure.reason());
            line.put("failedAt", failure.at().toString());
        });
        return line;
    }

    /** Moves dead letters back to their source; empty when the path does not ask for that. */
    Optional<HttpAnswer> redrive(PageRequest request) {
        Matcher path = REDRIVE.matcher(request.path());
        return path.matches() ? Optional.of(redrive(request, path.group(1))) : Optional.empty();
    }

    private HttpAnswer redrive(PageRequest request, String queue) {
        Optional<Queue> source = letters.source(queue);
        if (source.isEmpty()) {
            return HttpAnswer.problem(404, "Not Found", "There is no queue " + queue + " with dead letters.");
        }
        int moved = letters.redrive(source.get());
        return request.isForm() ? Html.seeOther("/_local/queues")
                : HttpAnswer.json(200, Map.of("queue", source.get().id(), "moved", moved));
    }
}
