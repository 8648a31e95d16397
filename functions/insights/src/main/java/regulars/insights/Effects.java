package regulars.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.message.Feedback;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.message.SkipReason;
import regulars.domain.message.Withdrawals;
import regulars.platform.World;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Journal;
import regulars.platform.store.WithdrawnConsents;
import tools.jackson.databind.node.ObjectNode;

/**
 * What messages of each kind came to in the last 60 days, and of invitations how many came back: a visit that stands,
 * within 14 days after the message, or after the moment at which somebody was left out of one; and how many took their
 * consent back.
 */
final class Effects {
    private static final Duration SPAN = Duration.ofDays(60);
    private static final Duration COMING_BACK = Duration.ofDays(14);

    private final Deliveries deliveries;
    private final Journal journal;
    private final WithdrawnConsents consents;
    private final World world;

    Effects(Deliveries deliveries, Journal journal, WithdrawnConsents consents, World world) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.consents = consents;
        this.world = world;
    }

    Response show(Request request) {
        Instant now = world.now();
        Instant since = now.minus(SPAN);
        Map<MessageKind, List<Delivery>> kinds = deliveries.between(request.merchant(), since, now).stream()
                .collect(Collectors.groupingBy(Delivery::kind));
        Map<AccountId, NavigableSet<Instant>> visits = kinds.isEmpty() ? Map.of() : visits(journal.between(request.merchant(), since, now));
        ObjectNode answer = Json.object().put("since", since.toString()).put("until", now.toString());
        var items = answer.putArray("kinds");
        Map<MessageKind, Withdrawals> withdrawals = Regrets.byKind(kinds, consents.between(request.merchant(), since, now));
        Withdrawals all = withdrawals.values().stream().reduce(new Withdrawals(0, 0), Withdrawals::plus);
        Arrays.stream(MessageKind.values()).filter(kinds::containsKey).forEach(kind -> {
            Withdrawals own = withdrawals.get(kind);
            items.add(effect(kind, kinds.get(kind), visits).put("withdrawn", own.withdrawn()).put("aboveUsual", own.isAbove(all.without(own))));
        });
        return Response.json(200, answer);
    }

    private static Map<AccountId, NavigableSet<Instant>> visits(List<Journal.Line> lines) {
        return Figures.standing(lines).filter(Figures::isVisit).collect(Collectors.groupingBy(Journal.Line::account,
                Collectors.mapping(Journal.Line::at, Collectors.toCollection(TreeSet::new))));
    }

    private static ObjectNode effect(MessageKind kind, List<Delivery> all, Map<AccountId, NavigableSet<Instant>> visits) {
        List<Delivery> sent = all.stream().filter(Effects::isSent).toList();
        ObjectNode effect = Json.object().put("kind", kind.code()).put("sent", sent.size())
                .put("unknown", count(all, delivery -> delivery.status().equals("unknown")));
        sent.stream().map(Delivery::at).max(Instant::compareTo).ifPresent(last -> effect.put("lastSentAt", last.toString()));
        ObjectNode skipped = effect.putObject("skipped");
        all.stream().flatMap(delivery -> delivery.reason().stream()).collect(Collectors.groupingBy(reason -> reason, TreeMap::new, Collectors.counting()))
                .forEach(skipped::put);
        ObjectNode feedback = effect.putObject("feedback");
        all.stream().flatMap(delivery -> delivery.feedback().stream()).collect(Collectors.groupingBy(Feedback::code, TreeMap::new, Collectors.counting()))
                .forEach(feedback::put);
        if (invites(kind)) {
            effect.set("invited", back(sent, visits));
            effect.set("leftOut", back(all.stream().filter(Effects::isLeftOut).toList(), visits));
        }
        return effect;
    }

    /** Whoever is asked what a visit was like has just come. */
    private static boolean invites(MessageKind kind) {
        return kind.purpose() == Purpose.MARKETING && kind != MessageKind.SURVEY;
    }

    static boolean isSent(Delivery delivery) {
        return delivery.status().equals("sent");
    }

    private static boolean isLeftOut(Delivery delivery) {
        return delivery.reason().filter(SkipReason.LEFT_OUT.code()::equals).isPresent();
    }

    private static long count(List<Delivery> all, Predicate<Delivery> which) {
        return all.stream().filter(which).count();
    }

    /** Of those whose account is known. */
    private static ObjectNode back(List<Delivery> asked, Map<AccountId, NavigableSet<Instant>> visits) {
        List<Delivery> known = asked.stream().filter(delivery -> delivery.account().isPresent()).toList();
        return Json.object().put("guests", known.size()).put("cameBack", count(known, delivery -> cameBack(delivery, visits)));
    }

    private static boolean cameBack(Delivery delivery, Map<AccountId, NavigableSet<Instant>> visits) {
        Instant next = visits.getOrDefault(delivery.account().orElseThrow(), new TreeSet<>()).higher(delivery.at());
        return next != null && !next.isAfter(delivery.at().plus(COMING_BACK));
    }
}
