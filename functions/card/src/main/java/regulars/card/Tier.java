package regulars.card;

import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierCourse;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierRisk;
import regulars.domain.tier.TierStanding;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a card stands on the ladder today. The level is the one that was last written; once its term is over and
 * nothing has written another, the ladder itself is asked, so that nobody is shown a level that has ended; and always
 * where time alone brings levels.
 *
 * @param risk what is missing so that a new term begins; empty where nothing is
 */
record Tier(TierStanding standing, TierLadder ladder, long measure, Optional<TierRisk> risk, Optional<String> currency) {
    static Tier of(Card card) {
        TierLadder ladder = card.programs().ladder();
        LocalDate today = card.programs().localDate(card.now());
        TierCourse course = ladder.course(card.account().past(), today);
        TierStanding standing = card.standing();
        boolean over = standing.until().map(until -> until.isBefore(today)).orElse(false);
        Optional<String> currency = card.programs().current().stream().flatMap(program -> program.earning().currency().stream()).findFirst();
        TierStanding shown = over || ladder.measure() == TierMeasure.SENIORITY ? course.standing() : standing;
        return new Tier(shown, ladder, course.measure(), TierRisk.of(ladder, shown, card.account().past()), currency);
    }

    /** Adds {@code tier} to the answer, where there is a level. */
    void addTo(ObjectNode answer) {
        level().ifPresent(level -> {
            TierBenefits benefits = ladder.benefits(level);
            ObjectNode tier = answer.putObject("tier").put("name", level.name())
                    .put("multiplierPercent", benefits.multiplierPercent()).put("discountPercent", benefits.discountPercent());
            var texts = tier.putArray("benefits");
            benefits.texts().forEach(texts::add);
            standing.since().ifPresent(since -> tier.put("since", since.atDay(1).toString()));
            standing.until().ifPresent(until -> tier.put("until", until.toString()));
            tier.put("inGrace", standing.inGrace());
            risk.ifPresent(lost -> addTo(tier, lost));
        });
    }

    private void addTo(ObjectNode tier, TierRisk lost) {
        tier.set("toKeep", missing(Json.object(), lost.missing()));
        if (!lost.isLoss()) {
            tier.put("keptUntil", lost.keptUntil().toString());
        }
    }

    /** Adds {@code nextTier} to the answer, where there is a level to come. */
    void addNextTo(ObjectNode answer) {
        long reached = Math.max(measure, level().map(TierLevel::threshold).orElse(0L));
        ladder.levels().stream().filter(level -> level.threshold() > reached).findFirst()
                .ifPresent(next -> answer.set("nextTier", next(next)));
    }

    private ObjectNode next(TierLevel next) {
        return missing(Json.object().put("name", next.name()), next.threshold() - measure);
    }

    private ObjectNode missing(ObjectNode node, long missing) {
        node.put("missing", missing).put("measure", ladder.measure().code());
        currency.filter(_ -> ladder.measure() == TierMeasure.SPEND).ifPresent(code -> node.put("currency", code));
        return node;
    }

    /** Without a ladder there are no levels, whatever was written when there was one. */
    Optional<TierLevel> level() {
        return standing.level().filter(_ -> !ladder.levels().isEmpty());
    }
}
