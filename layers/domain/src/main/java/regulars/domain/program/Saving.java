package regulars.domain.program;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.purchase.Money;
import regulars.domain.purchase.PurchaseLine;

/**
 * What a discount program takes off a purchase: of each line the highest percentage that counts for it. The sum is exact
 * and rounded once, up to the next minor unit: nobody is given less than was promised.
 *
 * @param percent the highest that counted
 */
public record Saving(int percent, Money amount) {
    private static final int WHOLE = 100;

    /** What a program takes off; empty where it takes nothing, or nothing was bought. */
    public static Optional<Saving> of(Program program, Occasion occasion) {
        List<Discount> counting = program.earning().discounts().stream().filter(discount -> discount.applies(occasion)).toList();
        return occasion.purchase().flatMap(purchase -> {
            Fraction off = purchase.lines().stream().map(line -> Fraction.of(line.amount()).times(Fraction.of(percent(counting, line), WHOLE)))
                    .reduce(Fraction.ZERO, Fraction::plus);
            int highest = purchase.lines().stream().mapToInt(line -> percent(counting, line)).max().orElse(0);
            return off.isZero() ? Optional.empty() : Optional.of(new Saving(highest, new Money(purchase.currency(), off.ceiling())));
        });
    }

    private static int percent(List<Discount> counting, PurchaseLine line) {
        return counting.stream().filter(discount -> discount.selects(line)).map(Discount::percent).max(Comparator.naturalOrder()).orElse(0);
    }
}
