package regulars.simulator;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import regulars.simulator.Simulation.Failure;
import regulars.simulator.Simulation.Result;

/** Simulates merchants and members over the domain with a ledger in memory, and says how it went. */
public final class Simulate {
    private final PrintStream out;

    private Simulate(PrintStream out) {
        this.out = out;
    }

    /** Exits with 0 if everything held, 1 if something did not, 2 if the command line is none. */
    public static void main(String[] arguments) {
        try {
            System.exit(new Simulate(System.out).run(Options.parse(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException notUnderstood) {
            System.err.println(Options.USAGE);
            System.exit(2);
        }
    }

    /** Whoever loads other classes asks here: what does not hold with this seed, after how many steps; empty if all does. */
    public static String failure(long seed, int members, int days) {
        Plan plan = Planner.plan(seed, members, days);
        return Simulation.run(plan).failure().map(failure -> "step " + plan.steps().indexOf(failure.step()) + ": " + failure.what()).orElse("");
    }

    /** The same, with the shortest story that was found to fail; empty if all holds. */
    public static String story(long seed, int members, int days) {
        Plan plan = Planner.plan(seed, members, days);
        return Simulation.run(plan).failure().map(failure -> story(Shrinker.shrink(plan, failure.step()))).orElse("");
    }

    private static String story(Plan plan) {
        var lines = new StringBuilder();
        new Simulation(plan, line -> lines.append(line).append('\n')).run();
        return lines.toString();
    }

    private boolean run(Options options) {
        Plan plan = Planner.plan(options.seed(), options.members(), options.days());
        out.printf("seed %d: %d merchants, %d members, %d days, %d steps%n", plan.seed(), plan.merchants(), plan.members(), plan.days(), plan.steps().size());
        long begun = System.nanoTime();
        Result result = Simulation.run(plan);
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        out.printf("events: %s%nfaults: %s%nrefusals: %s%nhanded out: %s%n", result.counts().events(), result.counts().faults(), result.counts().refusals(), result.counts().had());
        result.failure().ifPresentOrElse(failure -> report(plan, failure),
                () -> out.printf(Locale.ROOT, "%,.0f member-days a second%nheads: %s%n", (double) plan.members() * plan.days() / seconds, result.heads()));
        return result.failure().isEmpty();
    }

    private void report(Plan plan, Failure failure) {
        out.printf("%nFAILED with seed %d at %s%n%s%n", plan.seed(), failure.step(), failure.what());
        Plan shortest = Shrinker.shrink(plan, failure.step());
        out.printf("%nshortest story found that fails, %d steps:%n%s", shortest.steps().size(), story(shortest));
    }
}
