package regulars.domain.tier;

import java.util.List;
import java.util.Map;
import regulars.domain.Check;
import regulars.domain.Fraction;
import regulars.domain.Violation;

/**
 * What a level brings.
 *
 * @param multiplierPercent of what points and cashback programs give; 100 changes nothing
 * @param discountPercent that staff take off the bill; 0 for none
 * @param texts anything else, in the merchant's words
 */
public record TierBenefits(int multiplierPercent, int discountPercent, List<String> texts) {
    /** A multiplier that changes nothing. */
    public static final int NO_MULTIPLIER = 100;
    /** Nothing but the name. */
    public static final TierBenefits NONE = new TierBenefits(NO_MULTIPLIER, 0, List.of());
    /** Highest multiplier, in per cent. */
    public static final int MULTIPLIER_LIMIT = 1_000;
    /** Most texts. */
    public static final int TEXTS_LIMIT = 10;
    /** Longest text, in code points. */
    public static final int TEXT_LENGTH_LIMIT = 80;
    /** Highest discount: everything. */
    public static final int DISCOUNT_LIMIT = 100;

    public TierBenefits {
        texts = List.copyOf(texts);
    }

    /** The multiplier as a number. */
    public Fraction multiplier() {
        return Fraction.of(multiplierPercent, NO_MULTIPLIER);
    }

    void check(Check check, String pointer) {
        check.range(pointer + "/multiplierPercent", multiplierPercent, NO_MULTIPLIER, MULTIPLIER_LIMIT);
        check.range(pointer + "/discountPercent", discountPercent, 0, DISCOUNT_LIMIT);
        check.that(texts.size() <= TEXTS_LIMIT, new Violation(pointer + "/benefits", "too-many", Map.of("most", TEXTS_LIMIT)));
        for (int text = 0; text < texts.size(); text++) {
            check.name(pointer + "/benefits/" + text, texts.get(text), TEXT_LENGTH_LIMIT);
        }
    }
}
