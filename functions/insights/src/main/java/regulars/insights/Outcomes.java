package regulars.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.message.Feedback;
import regulars.domain.message.SkipReason;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Journal;
import tools.jackson.databind.node.ObjectNode;

/**
 * What messages came to: how many went out, how they ended, and how many guests came back: a visit that stands, within 14
 * days after the message, or after the moment at which somebody was left out of it.
 */
final class Outcomes {
    /** How long after a message a visit counts as coming back. */
    static final Duration COMING_BACK = Duration.ofDays(14);

    private final Map<AccountId, NavigableSet<Instant>> visits;

    /** @param lines of the journal, from the first message on */
    Outcomes(List<Journal.Line> lines) {
        this.visits = Figures.standing(lines).filter(Figures::isVisit).collect(Collectors.groupingBy(Journal.Line::account,
                Collectors.mapping(Journal.Line::at, Collectors.toCollection(TreeSet::new))));
    }

    /** Puts what became of the messages. */
    static void count(List<Delivery> all, ObjectNode into) {
        List<Delivery> sent = sent(all);
        into.put("sent", sent.size()).put("unknown", number(all, delivery -> delivery.status().equals("unknown")));
        sent.stream().map(Delivery::at).max(Instant::compareTo).ifPresent(last -> into.put("lastSentAt", last.toString()));
        into.put("cost", sent.stream().flatMap(delivery -> delivery.cost().stream()).mapToLong(Long::longValue).sum())
                .put("costUnknown", number(sent, delivery -> delivery.cost().isEmpty()));
        ObjectNode skipped = into.putObject("skipped");
        all.stream().flatMap(delivery -> delivery.reason().stream()).collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()))
                .forEach(skipped::put);
        ObjectNode feedback = into.putObject("feedback");
        all.stream().flatMap(delivery -> delivery.feedback().stream()).collect(Collectors.groupingBy(Feedback::code, TreeMap::new, Collectors.counting()))
                .forEach(feedback::put);
    }

    /** How many of those who were written to came back. */
    ObjectNode writtenTo(List<Delivery> all) {
        return back(sent(all));
    }

    /** How many of those who were left out came all the same. */
    ObjectNode leftOut(List<Delivery> all) {
        return back(all.stream().filter(delivery -> delivery.reason().filter(SkipReason.LEFT_OUT.code()::equals).isPresent()).toList());
    }

    private static List<Delivery> sent(List<Delivery> all) {
        return all.stream().filter(Outcomes::isSent).toList();
    }

    static boolean isSent(Delivery delivery) {
        return delivery.status().equals("sent");
    }

    private static long number(List<Delivery> all, Predicate<Delivery> which) {
        return all.stream().filter(which).count();
    }

    /** Of those whose account is known. */
    private ObjectNode back(List<Delivery> asked) {
        List<Delivery> known = asked.stream().filter(delivery -> delivery.account().isPresent()).toList();
        return Json.object().put("guests", known.size()).put("cameBack", number(known, this::cameBack));
    }

    private boolean cameBack(Delivery delivery) {
        Instant next = visits.getOrDefault(delivery.account().orElseThrow(), new TreeSet<>()).higher(delivery.at());
        return next != null && !next.isAfter(delivery.at().plus(COMING_BACK));
    }
}
