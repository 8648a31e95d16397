package regulars.local.scenario;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Somebody looks at a card: what its page shows, what its ledger holds, and what the guest was sent. */
final class Look {
    private final Cast cast;
    private final Mailbox mailbox;

    Look(Cast cast) {
        this.cast = cast;
        this.mailbox = new Mailbox(cast);
    }

    void look(Step step, LocalDate today, Comparison comparison) {
        JsonNode said = step.said();
        cast.settle();
        JsonNode card = cast.guestsView(step.target(), "/v1/card").orThrow();
        Map<String, JsonNode> programs = new HashMap<>();
        card.path("programs").forEach(program -> programs.put(cast.nameOf(program.path("programId").asString()), program));
        comparison.named("balance", said.path("balances"), JsonNode::asLong, figures(programs, "balance"), 0L);
        comparison.named("pending", said.path("pending"), JsonNode::asLong, figures(programs, "pending"), 0L);
        comparison.named("debt", said.path("debts"), JsonNode::asLong, figures(programs, "debt"), 0L);
        comparison.named("rewards ready", said.path("rewards"), JsonNode::asLong, figures(programs, "rewardsReady"), 0L);
        comparison.named("expiring", said.path("expiring"), Look::lots, expiring(programs), Map.of());
        said.path("coupons").properties().forEach(named -> comparison.same("coupon " + named.getKey(), named.getValue().asLong(),
                card.path("coupons").valueStream().filter(held -> held.path("couponId").asString().equals(cast.coupon(named.getKey()))).count()));
        said.optional("offered").ifPresent(names -> comparison.same("coupons to take", names.valueStream().map(JsonNode::asString).map(cast::coupon).toList(),
                card.path("offeredCoupons").valueStream().map(one -> one.path("couponId").asString()).toList()));
        tier(said, card, comparison);
        if (said.has("lots") || said.has("carried")) {
            ledger(step, today, comparison);
        }
        said.optional("messages").ifPresent(messages -> comparison.same("messages",
                messages.valueStream().map(JsonNode::asString).toList(), mailbox.since(step.target())));
    }

    private static Map<String, Long> figures(Map<String, JsonNode> programs, String field) {
        return mapped(programs, program -> program.path(field).asLong());
    }

    private static Map<String, Map<String, Long>> expiring(Map<String, JsonNode> programs) {
        return mapped(programs, program -> program.optional("nextExpiry")
                .map(lot -> Map.of(lot.path("lastDay").asString(), lot.path("units").asLong())).orElse(Map.of()));
    }

    private static <T> Map<String, T> mapped(Map<String, JsonNode> programs, Function<JsonNode, T> value) {
        var mapped = new HashMap<String, T>();
        programs.forEach((name, program) -> mapped.put(name, value.apply(program)));
        return mapped;
    }

    private static Map<String, Long> lots(JsonNode said) {
        var lots = new TreeMap<String, Long>();
        said.properties().forEach(lot -> lots.put(lot.getKey(), lot.getValue().asLong()));
        return lots;
    }

    private static void tier(JsonNode said, JsonNode card, Comparison comparison) {
        said.optional("tier").ifPresent(tier ->
                comparison.same("tier", tier.asString(), card.at("/tier/name").asString("none")));
        said.optional("tierUntil").ifPresent(until ->
                comparison.same("tier until", until.asString(), card.at("/tier/until").asString("none")));
        said.optional("toNextTier").ifPresent(missing ->
                comparison.same("to the next tier", missing.asLong(), card.at("/nextTier/missing").asLong(0)));
    }

    private void ledger(Step step, LocalDate today, Comparison comparison) {
        var ledger = LedgerText.of(cast.guestsView(step.target(), "/v1/card/ledger").text(), today);
        Map<String, Map<String, Long>> lots = new HashMap<>();
        ledger.lots().forEach((program, held) -> lots.put(cast.nameOf(program), held));
        Map<String, String> carried = new HashMap<>();
        ledger.carried().forEach((program, fraction) -> carried.put(cast.nameOf(program), fraction));
        comparison.named("lots", step.said().path("lots"), Look::lots, lots, Map.of());
        comparison.named("carried", step.said().path("carried"), JsonNode::asString, carried, "0");
    }
}
