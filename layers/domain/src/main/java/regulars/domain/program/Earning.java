package regulars.domain.program;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;

/**
 * What a program gives for a scan.
 *
 * @param perVisit units for a visit; in a stamp program for each stamp
 * @param currency of the amounts that count, ISO 4217; of a cashback program also its unit
 * @param rates units for amounts; of those that match a line the first counts
 * @param discounts of a discount program, which gives no units but takes something off the price
 */
public record Earning(long perVisit, Optional<String> currency, List<AmountRate> rates, List<Discount> discounts) {
    /** A stamp for a stamp. */
    public static final Earning STAMPS = new Earning(1, Optional.empty(), List.of());

    public Earning {
        rates = List.copyOf(rates);
        discounts = List.copyOf(discounts);
    }

    /** Units alone. */
    public Earning(long perVisit, Optional<String> currency, List<AmountRate> rates) {
        this(perVisit, currency, rates, List.of());
    }

    /** Number of the rate that counts a line; empty where none does. */
    public OptionalInt rateOf(PurchaseLine line) {
        for (int rate = 0; rate < rates.size(); rate++) {
            if (rates.get(rate).matches(line)) {
                return OptionalInt.of(rate);
            }
        }
        return OptionalInt.empty();
    }

    /** What each rate counts of a purchase, in minor units: every line by the first rate that matches it. */
    public long[] amounts(Purchase purchase) {
        var amounts = new long[rates.size()];
        for (PurchaseLine line : purchase.lines()) {
            rateOf(line).ifPresent(rate -> amounts[rate] += line.amount());
        }
        return amounts;
    }
}
