package regulars.programs;

import java.time.Month;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code TierLadder}. */
final class LadderJson {
    private static final String ROLLING = "rolling";
    private static final String CALENDAR_YEAR = "calendar-year";
    private static final String LIFETIME = "lifetime";

    private LadderJson() {
    }

    /** @throws Problem 400 naming every field that is wrong or breaks a rule of the domain */
    static TierLadder read(Fields fields) {
        TierMeasure measure = fields.optionalOneOf("measure", measures())
                .map(word -> TierMeasure.values()[measures().indexOf(word)]).orElse(TierMeasure.STAMPS);
        Optional<Month> start = fields.optionalNumber("yearStartMonth", 1, 12).map(Month::of);
        TierWindow window = window(fields, start.orElse(Month.JANUARY));
        TierTerm term = term(fields, start.orElse(Month.JANUARY));
        int grace = fields.optionalNumber("graceMonths", 0, TierLadder.GRACE_LIMIT).orElse(0);
        int warning = fields.optionalNumber("warningDays", 1, TierLadder.WARNING_LIMIT).orElse(TierLadder.USUAL_WARNING_DAYS);
        String downgrade = fields.oneOf("downgrade", words());
        var benefits = new HashMap<String, TierBenefits>();
        List<TierLevel> levels = fields.objects("levels", 0, TierLadder.LEVELS_LIMIT).stream()
                .map(level -> level(level, measure, benefits)).toList();
        fields.done();
        var ladder = new TierLadder(measure, window, term, grace, Downgrade.values()[words().indexOf(downgrade)], warning, levels, Map.copyOf(benefits));
        if (start.isPresent() && ladder.yearStart().isEmpty()) {
            fields.violate("yearStartMonth", "no-years");
        }
        ladder.violations().forEach(fields::violate);
        fields.done();
        return ladder;
    }

    /** Months belong to a rolling window and to no other. */
    private static TierWindow window(Fields fields, Month start) {
        String kind = fields.optionalOneOf("window", List.of(ROLLING, CALENDAR_YEAR, LIFETIME)).orElse(ROLLING);
        if (kind.equals(ROLLING)) {
            return new TierWindow.RollingMonths(fields.number("windowMonths", 1, TierLadder.MONTHS_LIMIT));
        }
        if (fields.optionalNumber("windowMonths", 1, TierLadder.MONTHS_LIMIT).isPresent()) {
            fields.violate("windowMonths", "not-with-window");
        }
        return kind.equals(LIFETIME) ? new TierWindow.Lifetime() : new TierWindow.Year(start);
    }

    /** Months or years. */
    private static TierTerm term(Fields fields, Month start) {
        Optional<Integer> years = fields.optionalNumber("keepYears", 1, TierLadder.YEARS_LIMIT);
        if (years.isEmpty()) {
            return new TierTerm.Months(fields.number("keepMonths", 1, TierLadder.MONTHS_LIMIT));
        }
        if (fields.optionalNumber("keepMonths", 1, TierLadder.MONTHS_LIMIT).isPresent()) {
            fields.violate("keepMonths", "months-or-years");
        }
        return new TierTerm.Years(years.get(), start);
    }

    private static TierLevel level(Fields fields, TierMeasure measure, Map<String, TierBenefits> benefits) {
        String name = fields.text("name", 1, TierLadder.NAME_LENGTH_LIMIT);
        benefits.put(name, new TierBenefits(
                fields.optionalNumber("multiplierPercent", TierBenefits.NO_MULTIPLIER, TierBenefits.MULTIPLIER_LIMIT)
                        .orElse(TierBenefits.NO_MULTIPLIER),
                fields.optionalNumber("discountPercent", 0, TierBenefits.DISCOUNT_LIMIT).orElse(0),
                fields.optionalTexts("benefits", 0, TierBenefits.TEXTS_LIMIT, TierBenefits.TEXT_LENGTH_LIMIT).orElse(List.of())));
        return new TierLevel(name, fields.amount("threshold", 1, measure.thresholdLimit()));
    }

    static ObjectNode write(TierLadder ladder) {
        ObjectNode node = Json.object().put("measure", ladder.measure().code());
        switch (ladder.window()) {
            case TierWindow.RollingMonths(int months) -> node.put("window", ROLLING).put("windowMonths", months);
            case TierWindow.Year _ -> node.put("window", CALENDAR_YEAR);
            case TierWindow.Lifetime _ -> node.put("window", LIFETIME);
        }
        switch (ladder.term()) {
            case TierTerm.Months(int months) -> node.put("keepMonths", months);
            case TierTerm.Years(int years, _) -> node.put("keepYears", years);
        }
        ladder.yearStart().ifPresent(start -> node.put("yearStartMonth", start.getValue()));
        node.put("graceMonths", ladder.graceMonths()).put("downgrade", word(ladder.downgrade())).put("warningDays", ladder.warningDays());
        ArrayNode levels = node.putArray("levels");
        ladder.levels().forEach(level -> write(level, ladder.benefits(level), levels.addObject()));
        return node;
    }

    private static void write(TierLevel level, TierBenefits benefits, ObjectNode node) {
        node.put("name", level.name()).put("threshold", level.threshold())
                .put("multiplierPercent", benefits.multiplierPercent()).put("discountPercent", benefits.discountPercent());
        ArrayNode texts = node.putArray("benefits");
        benefits.texts().forEach(texts::add);
    }

    private static List<String> measures() {
        return Stream.of(TierMeasure.values()).map(TierMeasure::code).toList();
    }

    private static List<String> words() {
        return Arrays.stream(Downgrade.values()).map(LadderJson::word).toList();
    }

    private static String word(Downgrade downgrade) {
        return downgrade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
