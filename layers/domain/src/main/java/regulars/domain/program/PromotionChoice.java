package regulars.domain.program;

import java.util.ArrayList;
import java.util.List;
import regulars.domain.Fraction;

/**
 * The promotions that count for a scan: the best single one, or all that can be combined, whichever gives more. Of
 * equals the first listed counts; what is combined stands where the first of it does, after that one alone.
 *
 * <p>A promotion adds to what a program gives. Where the program itself gives nothing for a scan, nothing is added, so
 * a bonus does not reward goods that were left out on purpose.
 *
 * @param applied in the merchant's order
 * @param units what the scan gives with them
 */
public record PromotionChoice(List<PromotionId> applied, Fraction units) {
    public PromotionChoice {
        applied = List.copyOf(applied);
    }

    /**
     * Chooses.
     *
     * @param promotions those that there is room for
     * @param units what the program gives without any
     * @param occasion what is known of the scan
     */
    public static PromotionChoice of(List<Promotion> promotions, Fraction units, Occasion occasion) {
        var best = new PromotionChoice(List.of(), units);
        if (units.isZero() || promotions.isEmpty()) {
            return best;
        }
        List<Promotion> applying = promotions.stream().filter(one -> one.applies(occasion)).toList();
        for (List<Promotion> candidate : candidates(applying)) {
            var choice = together(candidate, units);
            best = choice.units().compareTo(best.units()) > 0 ? choice : best;
        }
        return best;
    }

    private static List<List<Promotion>> candidates(List<Promotion> applying) {
        var candidates = new ArrayList<List<Promotion>>();
        List<Promotion> combinable = applying.stream().filter(Promotion::combinable).toList();
        for (Promotion promotion : applying) {
            candidates.add(List.of(promotion));
            if (combinable.size() > 1 && promotion.equals(combinable.getFirst())) {
                candidates.add(combinable);
            }
        }
        return candidates;
    }

    /** Multipliers are multiplied, then bonuses added. */
    private static PromotionChoice together(List<Promotion> promotions, Fraction units) {
        Fraction more = units;
        for (Promotion promotion : promotions) {
            more = promotion.multiplied(more);
        }
        long bonus = promotions.stream().mapToLong(Promotion::bonus).sum();
        return new PromotionChoice(promotions.stream().map(Promotion::id).toList(), more.plus(Fraction.of(bonus)));
    }
}
