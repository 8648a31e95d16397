package regulars.platform.store;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A merchant's ladder as stored JSON. Once all counted stamps, in rolling windows, and brought nothing but names; years
 * began with January, there was no grace, and warnings came when they usually do.
 */
final class LadderCodec {
    private static final String CALENDAR_YEAR = "calendar-year";
    private static final String LIFETIME = "lifetime";

    private LadderCodec() {
    }

    static ObjectNode write(TierLadder ladder) {
        ObjectNode node = Json.object().put("measure", ladder.measure().name());
        switch (ladder.window()) {
            case TierWindow.RollingMonths(int months) -> node.put("windowMonths", months);
            case TierWindow.Year _ -> node.put("window", CALENDAR_YEAR);
            case TierWindow.Lifetime _ -> node.put("window", LIFETIME);
        }
        switch (ladder.term()) {
            case TierTerm.Months(int months) -> node.put("keepMonths", months);
            case TierTerm.Years(int years, _) -> node.put("keepYears", years);
        }
        ladder.yearStart().filter(start -> start != Month.JANUARY).ifPresent(start -> node.put("yearStart", start.getValue()));
        node.put("grace", ladder.graceMonths()).put("downgrade", ladder.downgrade().name()).put("warning", ladder.warningDays());
        ladder.levels().forEach(level -> write(level, ladder.benefits(level), node.withArray("levels").addObject()));
        return node;
    }

    private static void write(TierLevel level, TierBenefits benefits, ObjectNode node) {
        node.put("name", level.name()).put("threshold", level.threshold());
        if (!benefits.equals(TierBenefits.NONE)) {
            node.put("multiplier", benefits.multiplierPercent()).put("discount", benefits.discountPercent());
            ArrayNode texts = node.putArray("texts");
            benefits.texts().forEach(texts::add);
        }
    }

    static TierLadder ladder(JsonNode node) {
        var levels = new ArrayList<TierLevel>();
        var benefits = new HashMap<String, TierBenefits>();
        node.path("levels").forEach(level -> {
            levels.add(new TierLevel(level.path("name").stringValue(), level.path("threshold").longValue()));
            benefits.put(level.path("name").stringValue(), benefits(level));
        });
        return new TierLadder(TierMeasure.valueOf(node.path("measure").asString(TierMeasure.STAMPS.name())), window(node), term(node),
                node.path("grace").asInt(0), Downgrade.valueOf(node.path("downgrade").stringValue()),
                node.path("warning").asInt(TierLadder.USUAL_WARNING_DAYS), levels, Map.copyOf(benefits));
    }

    private static TierWindow window(JsonNode node) {
        return switch (node.path("window").asString("")) {
            case CALENDAR_YEAR -> new TierWindow.Year(yearStart(node));
            case LIFETIME -> new TierWindow.Lifetime();
            default -> new TierWindow.RollingMonths(node.path("windowMonths").intValue());
        };
    }

    private static TierTerm term(JsonNode node) {
        return node.has("keepYears") ? new TierTerm.Years(node.path("keepYears").intValue(), yearStart(node))
                : new TierTerm.Months(node.path("keepMonths").intValue());
    }

    private static Month yearStart(JsonNode node) {
        return Month.of(node.path("yearStart").asInt(Month.JANUARY.getValue()));
    }

    private static TierBenefits benefits(JsonNode level) {
        List<String> texts = new ArrayList<>();
        level.path("texts").forEach(text -> texts.add(text.stringValue()));
        return new TierBenefits(level.path("multiplier").asInt(TierBenefits.NO_MULTIPLIER), level.path("discount").asInt(0), texts);
    }
}
