package regulars.domain.ledger;

import java.util.List;
import regulars.domain.Fraction;
import regulars.domain.program.PromotionId;

/**
 * Why a scan gave what it gave in one program. It stands beside the entry and is not hashed: parts + levelled + promoted
 * − cut + before = units + after.
 *
 * @param parts what the program's own terms give
 * @param levelPercent by what the guest's level multiplies them; 100 changes nothing
 * @param levelled what that added
 * @param promotions that counted, in the merchant's order
 * @param promoted what they added
 * @param cut what was over the daily cap
 * @param before remainder that was carried from earlier scans
 * @param after remainder that is carried on, at least 0 and below 1
 * @param units credited, whole
 */
public record Explanation(
        List<Part> parts,
        int levelPercent,
        Fraction levelled,
        List<PromotionId> promotions,
        Fraction promoted,
        Fraction cut,
        Fraction before,
        Fraction after,
        long units) {

    /** Something a program's own terms give. */
    public sealed interface Part {
        /** In units of the program. */
        Fraction units();

        /** For the visit. */
        record Visit(Fraction units) implements Part {
        }

        /**
         * For an amount.
         *
         * @param rate number of the rate in the program's list, from 0
         * @param amount that it counts, in minor units
         */
        record Amount(int rate, long amount, Fraction units) implements Part {
        }
    }

    /** Throws IllegalArgumentException if it does not add up. */
    public Explanation {
        parts = List.copyOf(parts);
        promotions = List.copyOf(promotions);
        Fraction sum = Worth.sum(parts).plus(levelled).plus(promoted).minus(cut).plus(before);
        if (!sum.equals(after.plus(Fraction.of(units)))) {
            throw new IllegalArgumentException("an explanation adds up");
        }
    }
}
