package regulars.domain.program;

import java.util.HashSet;
import java.util.Map;
import regulars.domain.Check;
import regulars.domain.Violation;

/** Which fields of a program's promotions break a rule. */
final class PromotionsCheck {
    private final Program program;
    private final Check check;

    PromotionsCheck(Program program, Check check) {
        this.program = program;
        this.check = check;
    }

    void run() {
        check.that(program.promotions().size() <= Program.PROMOTIONS_LIMIT,
                new Violation("/promotions", "too-many", Map.of("most", Program.PROMOTIONS_LIMIT)));
        var ids = new HashSet<PromotionId>();
        for (int index = 0; index < Math.min(program.promotions().size(), Program.PROMOTIONS_LIMIT); index++) {
            Promotion promotion = program.promotions().get(index);
            checkPromotion("/promotions/" + index, promotion);
            check.that(ids.add(promotion.id()), Violation.of("/promotions/" + index + "/id", "not-unique"));
        }
    }

    private void checkPromotion(String pointer, Promotion promotion) {
        check.name(pointer + "/name", promotion.name(), Program.NAME_LENGTH_LIMIT);
        check.that(promotion.until().map(promotion.from()::isBefore).orElse(true),
                Violation.of(pointer + "/until", "not-after-from"));
        promotion.hours().ifPresent(hours ->
                check.that(!hours.days().isEmpty(), Violation.of(pointer + "/hours/days", "required")));
        promotion.conditions().check(check, pointer);
        promotion.limit().check(check, pointer + "/limit");
        check.that(promotion.conditions().minimumAmount() <= 0 || program.earning().currency().isPresent(),
                Violation.of("/currency", "required"));
        check.range(pointer + "/multiplierPercent", promotion.multiplierPercent(),
                Promotion.NO_MULTIPLIER, Program.MULTIPLIER_LIMIT);
        check.range(pointer + "/bonus", promotion.bonus(), 0, Program.PER_VISIT_LIMIT);
        check.that(promotion.multiplierPercent() != Promotion.NO_MULTIPLIER || promotion.bonus() != 0,
                Violation.of(pointer, "without-effect"));
    }
}
