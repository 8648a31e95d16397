package regulars.domain.program;

import java.util.Optional;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.purchase.PurchaseLine;

/**
 * A price for members: so many per cent off what is bought, where conditions hold.
 *
 * @param percent off the lines that it counts for
 * @param conditions of the purchase; where they name goods, it counts for these lines alone
 * @param except lines that it never counts for
 * @param hours of the week, on the place's wall clock; empty for always
 */
public record Discount(int percent, Conditions conditions, Selection except, Optional<WeeklyHours> hours) {
    /** All of the price. */
    public static final int PERCENT_LIMIT = 100;

    /** Whether it counts for a purchase. */
    public boolean applies(Occasion occasion) {
        return conditions.hold(occasion) && hours.map(weekly -> weekly.day(occasion.wallClock()).isPresent()).orElse(true);
    }

    /** Whether it counts for a line of a purchase that it counts for. */
    boolean selects(PurchaseLine line) {
        return conditions.only().map(only -> only.contains(line)).orElse(true) && !except.contains(line);
    }

    /** Notes what breaks a rule. */
    void check(Check check, String pointer) {
        check.range(pointer + "/percent", percent, 1, PERCENT_LIMIT);
        conditions.check(check, pointer);
        except.check(check, pointer + "/except");
        conditions.only().filter(only -> !only.isEmpty())
                .ifPresent(only -> check.that(!except.containsAll(only), Violation.of(pointer + "/except", "covers-all")));
        hours.ifPresent(weekly -> check.that(!weekly.days().isEmpty(), Violation.of(pointer + "/hours/days", "required")));
    }
}
