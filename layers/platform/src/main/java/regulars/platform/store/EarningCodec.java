package regulars.platform.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Discount;
import regulars.domain.program.Earning;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.Reward;
import regulars.domain.program.WeeklyHours;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a program gives and what that buys, as stored JSON; what is empty is left out. */
final class EarningCodec {
    private EarningCodec() {
    }

    static void write(Earning earning, ObjectNode node) {
        node.put("perVisit", earning.perVisit());
        earning.currency().ifPresent(currency -> node.put("currency", currency));
        earning.rates().forEach(rate -> node.withArray("rates").add(write(rate)));
        earning.discounts().forEach(discount -> node.withArray("discounts").add(write(discount)));
    }

    static Earning earning(JsonNode node) {
        return new Earning(node.path("perVisit").longValue(), text(node.path("currency")),
                list(node.path("rates"), EarningCodec::rate), list(node.path("discounts"), EarningCodec::discount));
    }

    private static ObjectNode write(Discount discount) {
        ObjectNode node = Json.object().put("percent", discount.percent());
        ConditionsCodec.write(discount.conditions(), node);
        discount.hours().ifPresent(hours -> write(hours, node.putObject("hours")));
        return discount.except().isEmpty() ? node : node.set("except", SelectionJson.of(discount.except()));
    }

    private static Discount discount(JsonNode node) {
        return new Discount(node.path("percent").intValue(), ConditionsCodec.conditions(node), SelectionJson.read(node.path("except")),
                Optional.of(node.path("hours")).filter(JsonNode::isObject).map(EarningCodec::hours));
    }

    static void write(List<Reward> rewards, ObjectNode node) {
        rewards.forEach(reward -> node.withArray("rewards").add(RewardJson.of(reward)));
    }

    static List<Reward> rewards(JsonNode node) {
        return list(node.path("rewards"), RewardJson::read);
    }

    static ObjectNode write(Promotion promotion) {
        ObjectNode node = Json.object().put("id", promotion.id().value()).put("name", promotion.name())
                .put("from", promotion.from().toString());
        promotion.until().ifPresent(until -> node.put("until", until.toString()));
        promotion.hours().ifPresent(hours -> write(hours, node.putObject("hours")));
        ConditionsCodec.write(promotion.conditions(), node);
        if (!promotion.limit().isNone()) {
            node.set("limit", RewardJson.limit(promotion.limit()));
        }
        if (promotion.optIn()) {
            node.put("optIn", true);
        }
        return node.put("multiplierPercent", promotion.multiplierPercent())
                .put("bonus", promotion.bonus()).put("combinable", promotion.combinable());
    }

    static List<Promotion> promotions(JsonNode node) {
        return list(node.path("promotions"), EarningCodec::promotion);
    }

    private static Promotion promotion(JsonNode node) {
        return new Promotion(new PromotionId(node.path("id").stringValue()), node.path("name").stringValue(),
                LocalDate.parse(node.path("from").stringValue()), text(node.path("until")).map(LocalDate::parse),
                Optional.of(node.path("hours")).filter(JsonNode::isObject).map(EarningCodec::hours),
                ConditionsCodec.conditions(node), node.path("multiplierPercent").intValue(),
                node.path("bonus").longValue(), node.path("combinable").booleanValue(),
                RewardJson.limit(node.path("limit")), node.path("optIn").booleanValue(false));
    }

    private static void write(WeeklyHours hours, ObjectNode node) {
        node.put("from", hours.from().toString()).put("until", hours.until().toString());
        hours.days().stream().sorted().forEach(day -> node.withArray("days").add(day.getValue()));
    }

    private static WeeklyHours hours(JsonNode node) {
        return new WeeklyHours(Set.copyOf(list(node.path("days"), day -> DayOfWeek.of(day.intValue()))),
                LocalTime.parse(node.path("from").stringValue()), LocalTime.parse(node.path("until").stringValue()));
    }

    /** As it is stored, which is also how the contract has it. */
    static ObjectNode write(AmountRate rate) {
        ObjectNode node = Json.object().put("units", rate.units()).put("per", rate.perMinor());
        rate.only().ifPresent(only -> node.set("only", SelectionJson.of(only)));
        return rate.except().isEmpty() ? node : node.set("except", SelectionJson.of(rate.except()));
    }

    private static AmountRate rate(JsonNode node) {
        return new AmountRate(node.path("units").longValue(), node.path("per").longValue(),
                Optional.of(node.path("only")).filter(JsonNode::isObject).map(SelectionJson::read),
                SelectionJson.read(node.path("except")));
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node).filter(JsonNode::isString).map(JsonNode::stringValue);
    }

    static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
        var list = new ArrayList<T>();
        node.forEach(element -> list.add(read.apply(element)));
        return list;
    }
}
