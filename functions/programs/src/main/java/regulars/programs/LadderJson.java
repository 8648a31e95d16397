package regulars.programs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code TierLadder}. */
final class LadderJson {
    private LadderJson() {
    }

    /** @throws Problem 400 naming every field that is wrong or breaks a rule of the domain */
    static TierLadder read(Fields fields) {
        int window = fields.number("windowMonths", 1, TierLadder.MONTHS_LIMIT);
        int keep = fields.number("keepMonths", 1, TierLadder.MONTHS_LIMIT);
        String downgrade = fields.oneOf("downgrade", words());
        List<TierLevel> levels = fields.objects("levels", 0, TierLadder.LEVELS_LIMIT).stream()
                .map(LadderJson::level).toList();
        fields.done();
        var ladder = new TierLadder(window, keep, Downgrade.values()[words().indexOf(downgrade)], levels);
        ladder.violations().forEach(fields::violate);
        fields.done();
        return ladder;
    }

    private static TierLevel level(Fields fields) {
        return new TierLevel(fields.text("name", 1, TierLadder.NAME_LENGTH_LIMIT),
                fields.number("threshold", 1, (int) TierLadder.THRESHOLD_LIMIT));
    }

    static ObjectNode write(TierLadder ladder) {
        ObjectNode node = Json.object().put("windowMonths", ladder.windowMonths())
                .put("keepMonths", ladder.keepMonths())
                .put("downgrade", word(ladder.downgrade()));
        var levels = node.putArray("levels");
        ladder.levels().forEach(level -> levels.addObject()
                .put("name", level.name()).put("threshold", level.threshold()));
        return node;
    }

    private static List<String> words() {
        return Arrays.stream(Downgrade.values()).map(LadderJson::word).toList();
    }

    private static String word(Downgrade downgrade) {
        return downgrade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
