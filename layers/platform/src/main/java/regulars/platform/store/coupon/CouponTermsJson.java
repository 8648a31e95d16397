package regulars.platform.store.coupon;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.IssueWhen;
import regulars.domain.coupon.IssueWindow;
import regulars.domain.coupon.Validity;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.TierMeasure;
import regulars.platform.json.Json;
import regulars.platform.store.SelectionJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A coupon's terms as the contract's {@code CouponTerms}, which is also how they are stored. */
public final class CouponTermsJson {
    private CouponTermsJson() {
    }

    public static ObjectNode of(CouponTerms terms) {
        ObjectNode node = Json.object().put("name", terms.name()).put("codes", terms.isShared() ? "shared" : "unique");
        terms.sharedCode().ifPresent(code -> node.put("code", code));
        node.set("effect", effect(terms.effect()));
        money(terms, node);
        terms.only().ifPresent(only -> node.set("only", SelectionJson.of(only)));
        if (!terms.except().isEmpty()) {
            node.set("except", SelectionJson.of(terms.except()));
        }
        terms.validity().from().ifPresent(day -> node.put("from", day.toString()));
        terms.validity().lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
        terms.validity().validDays().ifPresent(days -> node.put("validDays", days));
        terms.uses().ifPresent(uses -> node.put("uses", uses));
        terms.perMember().ifPresent(uses -> node.put("perMember", uses));
        terms.channels().stream().sorted().forEach(channel -> node.withArray("channels").add(channel.code()));
        node.put("combinable", terms.combinable()).put("staffMayIssue", terms.staffMayIssue())
                .put("guestsMayTake", terms.guestsMayTake());
        terms.issueWhen().ifPresent(when -> node.putObject("issueWhen").put("measure", when.measure().code())
                .put("threshold", when.threshold()).put("window", when.window().code()));
        return node;
    }

    /** The contract's {@code CouponEffect}. */
    public static ObjectNode effect(Effect effect) {
        return switch (effect) {
            case Effect.AmountOff(long amount) -> Json.object().put("kind", "amount-off").put("amount", amount);
            case Effect.PercentOff(int percent) -> Json.object().put("kind", "percent-off").put("percent", percent);
            case Effect.FreeItem(String item) -> Json.object().put("kind", "free-item").put("item", item);
        };
    }

    /** The currency, and the minimum where there is one. */
    static void money(CouponTerms terms, ObjectNode node) {
        terms.currency().ifPresent(currency -> node.put("currency", currency));
        if (terms.minimumAmount() > 0) {
            node.put("minimumAmount", terms.minimumAmount());
        }
    }

    /** As they were written. */
    public static CouponTerms read(JsonNode node) {
        return new CouponTerms(node.path("name").stringValue(), text(node, "code"), effect(node.path("effect")),
                text(node, "currency"), node.path("minimumAmount").asLong(0),
                node.optional("only").map(SelectionJson::read),
                node.optional("except").map(SelectionJson::read).orElse(Selection.NOTHING),
                new Validity(day(node, "from"), day(node, "lastDay"), number(node, "validDays")),
                number(node, "uses"), number(node, "perMember"), channels(node.path("channels")),
                node.path("combinable").booleanValue(), node.path("staffMayIssue").booleanValue(), node.path("guestsMayTake").asBoolean(false),
                node.optional("issueWhen").map(CouponTermsJson::issueWhen));
    }

    private static Effect effect(JsonNode node) {
        return switch (node.path("kind").stringValue()) {
            case "amount-off" -> new Effect.AmountOff(node.path("amount").longValue());
            case "percent-off" -> new Effect.PercentOff(node.path("percent").intValue());
            case "free-item" -> new Effect.FreeItem(node.path("item").stringValue());
            default -> throw new IllegalStateException("Unknown kind of effect");
        };
    }

    private static IssueWhen issueWhen(JsonNode node) {
        return new IssueWhen(TierMeasure.valueOf(node.path("measure").stringValue().toUpperCase(Locale.ROOT)),
                node.path("threshold").longValue(),
                IssueWindow.valueOf(node.path("window").stringValue().toUpperCase(Locale.ROOT)));
    }

    private static Set<SalesChannel> channels(JsonNode node) {
        return node.valueStream().map(channel -> SalesChannel.valueOf(channel.stringValue().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<LocalDate> day(JsonNode node, String name) {
        return text(node, name).map(LocalDate::parse);
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.optional(name).map(JsonNode::stringValue);
    }

    private static OptionalInt number(JsonNode node, String name) {
        return node.has(name) ? OptionalInt.of(node.path(name).intValue()) : OptionalInt.empty();
    }
}
