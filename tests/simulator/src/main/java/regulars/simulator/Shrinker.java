package regulars.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for the shortest story that still fails: what comes after the failure is left out, then what is of others, then
 * ever smaller parts of the rest, again and again while that helps.
 */
final class Shrinker {
    private static final int TRIES_MOST = 600;

    private Plan plan;
    private int tries;

    private Shrinker(Plan plan) {
        this.plan = plan;
    }

    /** A plan that fails too, with as few steps as could be found. */
    static Plan shrink(Plan failing, Step at) {
        var shrinker = new Shrinker(failing);
        shrinker.tryOut(failing.steps().subList(0, failing.steps().indexOf(at) + 1));
        shrinker.keep(step -> step.merchant() == at.merchant() && (step.member() < 0 || step.member() == at.member()));
        shrinker.keep(step -> step.member() >= 0 || step.equals(at));
        shrinker.dropParts();
        return shrinker.plan;
    }

    private void keep(Predicate<Step> wanted) {
        tryOut(plan.steps().stream().filter(wanted).toList());
    }

    private boolean tryOut(List<Step> steps) {
        tries++;
        Optional<Simulation.Failure> failure = Simulation.run(plan.with(steps)).failure();
        failure.ifPresent(found -> plan = plan.with(steps.subList(0, steps.indexOf(found.step()) + 1)));
        return failure.isPresent();
    }

    private void dropParts() {
        for (int size = Math.max(1, plan.steps().size() / 2); size >= 1; size = next(size)) {
            boolean helped = false;
            for (int from = 0; from < plan.steps().size() && tries < TRIES_MOST; ) {
                var rest = new ArrayList<>(plan.steps());
                rest.subList(from, Math.min(rest.size(), from + size)).clear();
                boolean dropped = tryOut(rest);
                helped |= dropped;
                from += dropped ? 0 : size;
            }
            if (tries >= TRIES_MOST || size == 1 && !helped) {
                return;
            }
        }
    }

    private static int next(int size) {
        return Math.max(1, size / 2);
    }
}
