package regulars.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that will happen, in order.
 *
 * @param merchants how many; a member is at the merchant of the same number, counted round
 */
record Plan(long seed, int merchants, int members, int days, List<Step> steps) {
    Plan {
        var sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparing(Step::at).thenComparing(Step::number));
        steps = List.copyOf(sorted);
    }

    Plan with(List<Step> others) {
        return new Plan(seed, merchants, members, days, others);
    }
}
