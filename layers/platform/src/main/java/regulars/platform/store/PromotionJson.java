package regulars.platform.store;

import java.util.Locale;
import regulars.domain.program.Conditions;
import regulars.domain.program.Discount;
import regulars.domain.program.Promotion;
import regulars.domain.program.VisitRule;
import regulars.domain.program.WeeklyHours;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Promotions and discounts as the contract has them, which names the last day of a span. */
public final class PromotionJson {
    private PromotionJson() {
    }

    public static ObjectNode of(Promotion promotion) {
        ObjectNode node = Json.object().put("id", promotion.id().value()).put("name", promotion.name())
                .put("from", promotion.from().toString());
        promotion.until().ifPresent(until -> node.put("lastDay", until.minusDays(1).toString()));
        promotion.hours().ifPresent(hours -> node.set("hours", hours(hours)));
        conditions(promotion.conditions(), node);
        if (!promotion.limit().isNone()) {
            node.set("limit", RewardJson.limit(promotion.limit()));
        }
        if (promotion.optIn()) {
            node.put("optIn", true);
        }
        return node.put("multiplierPercent", promotion.multiplierPercent()).put("bonus", promotion.bonus())
                .put("combinable", promotion.combinable());
    }

    /** A discount as the contract's {@code Discount}. */
    public static ObjectNode of(Discount discount) {
        ObjectNode node = Json.object().put("percent", discount.percent());
        conditions(discount.conditions(), node);
        discount.hours().ifPresent(hours -> node.set("hours", hours(hours)));
        return discount.except().isEmpty() ? node : node.set("except", SelectionJson.of(discount.except()));
    }

    private static void conditions(Conditions conditions, ObjectNode node) {
        if (conditions.minimumAmount() > 0) {
            node.put("minimumAmount", conditions.minimumAmount());
        }
        conditions.places().stream().sorted().forEach(place -> node.withArray("placeIds").add(place.value()));
        conditions.channels().stream().sorted().forEach(channel -> node.withArray("channels").add(channel.code()));
        conditions.fromLevel().ifPresent(level -> node.put("fromLevel", level));
        conditions.visit().ifPresent(rule -> {
            switch (rule) {
                case VisitRule.Number(long number) -> node.putObject("visit").put("number", number);
                case VisitRule.Every(long visits) -> node.putObject("visit").put("every", visits);
            }
        });
        conditions.only().ifPresent(only -> node.set("only", SelectionJson.of(only)));
        conditions.labels().stream().sorted().forEach(label -> node.withArray("labels").add(label.value()));
    }

    private static ObjectNode hours(WeeklyHours hours) {
        ObjectNode node = Json.object();
        var days = node.putArray("days");
        hours.days().stream().sorted().forEach(day -> days.add(day.name().toLowerCase(Locale.ROOT)));
        return node.put("from", hours.from().toString()).put("until", hours.until().toString());
    }
}
