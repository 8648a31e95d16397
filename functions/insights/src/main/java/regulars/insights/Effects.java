package regulars.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
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

/** What messages of each kind came to in the last 60 days, of invitations how many came back, and how many took their consent back. */
final class Effects {
    private static final Duration SPAN = Duration.ofDays(60);

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
        var outcomes = new Outcomes(kinds.isEmpty() ? List.of() : journal.between(request.merchant(), since, now));
        ObjectNode answer = Json.object().put("since", since.toString()).put("until", now.toString());
        var items = answer.putArray("kinds");
        Map<MessageKind, Withdrawals> withdrawals = Regrets.byKind(kinds, consents.between(request.merchant(), since, now));
        Withdrawals all = withdrawals.values().stream().reduce(new Withdrawals(0, 0), Withdrawals::plus);
        Arrays.stream(MessageKind.values()).filter(kinds::containsKey).forEach(kind -> {
            Withdrawals own = withdrawals.get(kind);
            items.add(effect(kind, kinds.get(kind), outcomes).put("withdrawn", own.withdrawn()).put("aboveUsual", own.isAbove(all.without(own))));
        });
        return Response.json(200, answer);
    }

    private static ObjectNode effect(MessageKind kind, List<Delivery> all, Outcomes outcomes) {
        ObjectNode effect = Json.object().put("kind", kind.code());
        Outcomes.count(all, effect);
        if (invites(kind)) {
            effect.set("invited", outcomes.writtenTo(all));
            effect.set("leftOut", outcomes.leftOut(all));
        }
        return effect;
    }

    /** Whoever is asked what a visit was like has just come. */
    private static boolean invites(MessageKind kind) {
        return kind.purpose() == Purpose.MARKETING && kind != MessageKind.SURVEY;
    }
}
