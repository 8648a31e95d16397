package regulars.domain.program;

import java.util.Optional;
import regulars.domain.Fraction;
import regulars.domain.purchase.PurchaseLine;

/**
 * So many units for so many minor units of the currency.
 *
 * @param perMinor minor units of the currency
 * @param only the lines it counts; empty for all
 * @param except the lines it leaves out
 */
public record AmountRate(long units, long perMinor, Optional<Selection> only, Selection except) {
    /** A rate for whatever is bought. */
    public static AmountRate of(long units, long perMinor) {
        return new AmountRate(units, perMinor, Optional.empty(), Selection.NOTHING);
    }

    /** Whether it counts a line. */
    public boolean matches(PurchaseLine line) {
        return only.map(selection -> selection.contains(line)).orElse(true) && !except.contains(line);
    }

    /** What it gives for an amount in minor units. */
    public Fraction of(long amount) {
        return Fraction.of(units, perMinor).times(Fraction.of(amount));
    }
}
