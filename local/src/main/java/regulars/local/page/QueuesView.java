package regulars.local.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import regulars.local.queue.DeadLetters;
import regulars.local.template.Queue;

/** The page of the queues. */
final class QueuesView {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);

    /**
     * A queue that no function reads, with what is in it.
     *
     * @param source  whose dead letters these are
     */
    record Kept(Queue queue, Optional<Queue> source, List<DeadLetters.Letter> letters) {
    }

    private QueuesView() {
    }

    static String render(List<Map<String, Object>> queues, List<Kept> kept) {
        return """
                <p class="actions"><form method="post" action="/_local/queues/drain"><button>Wait until all is done</button>
                </form></p>
                <section class="wide"><table class="numbers">
                <thead><tr><th>queue</th><th>waiting</th><th>in flight</th><th>delayed</th><th>dead letters</th></tr></thead>
                <tbody>%s</tbody></table></section>
                %s%s
                """.formatted(queues.stream().filter(queue -> queue.containsKey("deadLetters")).map(QueuesView::row)
                .collect(Collectors.joining()), kept.stream().filter(queue -> !queue.letters().isEmpty())
                .map(QueuesView::kept).collect(Collectors.joining()), empty(kept));
    }

    private static String empty(List<Kept> kept) {
        String names = kept.stream().filter(queue -> queue.letters().isEmpty()).map(queue -> queue.queue().id())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "<p class=\"empty\">Empty, as they should be: " + Html.text(names) + ".</p>";
    }

    private static String row(Map<String, Object> queue) {
        return "<tr><th scope=\"row\">" + Html.text(queue.get("id").toString()) + "</th>"
                + List.of("waiting", "inFlight", "delayed", "deadLetters").stream().map(name -> number(queue, name))
                .collect(Collectors.joining()) + "</tr>";
    }

    private static String number(Map<String, Object> queue, String name) {
        String number = queue.get(name).toString();
        boolean bad = name.equals("deadLetters") && !number.equals("0");
        return "<td class=\"" + (bad ? "bad" : number.equals("0") ? "none" : "some") + "\">" + number + "</td>";
    }

    private static String kept(Kept kept) {
        String title = "<h2>" + Html.text(kept.queue().id()) + "</h2>";
        String redrive = kept.source().map(QueuesView::redrive).orElse("");
        return "<section class=\"letters\"><div class=\"title\">" + title + redrive + "</div>"
                + kept.letters().stream().map(QueuesView::letter).collect(Collectors.joining()) + "</section>";
    }

    private static String redrive(Queue source) {
        return "<form method=\"post\" action=\"/_local/queues/" + source.id()
                + "/redrive\"><button>Send back to " + Html.text(source.id()) + "</button></form>";
    }

    private static String letter(DeadLetters.Letter letter) {
        return "<article class=\"letter\">" + letter.failure().map(failure -> "<p class=\"reason\">"
                + Html.text(failure.reason()) + "</p><p class=\"meta\"><span>received " + times(failure.receives())
                + "</span><time>" + time(failure.at()) + "</time></p>")
                .orElse("<p class=\"meta\">Nothing is known of a failure.</p>")
                + "<pre>" + Html.text(Pretty.json(letter.body())) + "</pre><p class=\"meta\">message "
                + Html.text(letter.id()) + "</p></article>";
    }

    private static String times(int number) {
        return number == 1 ? "once" : number == 2 ? "twice" : number + " times";
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }
}
