package regulars.platform.store;

import java.util.Locale;
import regulars.domain.program.Promotion;
import regulars.domain.program.WeeklyHours;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A promotion as the contract's {@code Promotion}, which names the last day of its span. */
public final class PromotionJson {
    private PromotionJson() {
    }

    public static ObjectNode of(Promotion promotion) {
        ObjectNode node = Json.object().put("id", promotion.id().value()).put("name", promotion.name())
                .put("from", promotion.from().toString());
        promotion.until().ifPresent(until -> node.put("lastDay", until.minusDays(1).toString()));
        promotion.hours().ifPresent(hours -> node.set("hours", hours(hours)));
        if (promotion.minimumAmount() > 0) {
            node.put("minimumAmount", promotion.minimumAmount());
        }
        return node.put("multiplierPercent", promotion.multiplierPercent()).put("bonus", promotion.bonus())
                .put("combinable", promotion.combinable());
    }

    private static ObjectNode hours(WeeklyHours hours) {
        ObjectNode node = Json.object();
        var days = node.putArray("days");
        hours.days().stream().sorted().forEach(day -> days.add(day.name().toLowerCase(Locale.ROOT)));
        return node.put("from", hours.from().toString()).put("until", hours.until().toString());
    }
}
