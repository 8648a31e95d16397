package regulars.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import regulars.domain.ledger.Sha256;

/** Plays a plan. Everything is decided by it: the same plan gives the same ledgers to the byte. */
final class Simulation {
    private final Plan plan;
    private final Consumer<String> trace;
    private final Counts counts = new Counts();
    private final Map<Integer, Merchant> merchants = new TreeMap<>();
    private final Map<Integer, Guest> guests = new TreeMap<>();

    /** Where something that must hold did not. */
    record Failure(Step step, String what) {
    }

    /** Over how long members have joined, every other one on the last day of a month. */
    private static final int JOINING_DAYS = 61;

    /**
     * How it went.
     *
     * @param heads a hash over the last entries of all ledgers
     */
    record Result(Optional<Failure> failure, Counts counts, long entries, Sha256 heads) {
    }

    Simulation(Plan plan, Consumer<String> trace) {
        this.plan = plan;
        this.trace = trace;
    }

    static Result run(Plan plan) {
        return new Simulation(plan, _ -> { }).run();
    }

    Result run() {
        Optional<Failure> failure = Optional.empty();
        for (Step step : plan.steps()) {
            try {
                String outcome = perform(step);
                trace.accept(step.at() + " merchant " + step.merchant() + (step.member() < 0 ? "" : " member " + step.member()) + " " + step.deed() + ": " + outcome);
            } catch (RuntimeException broken) {
                failure = Optional.of(new Failure(step, what(broken)));
                trace.accept(step + "\n" + what(broken));
                break;
            }
        }
        return new Result(failure, counts, counts.events().sum(), heads());
    }

    private static String what(RuntimeException broken) {
        return broken instanceof Broken ? broken.getMessage() : broken + " at " + broken.getStackTrace()[0];
    }

    private String perform(Step step) {
        Merchant merchant = merchants.computeIfAbsent(step.merchant(), number -> new Merchant(plan.seed(), number));
        if (step.member() < 0) {
            var dice = new Dice(step.seed());
            return switch (step.deed()) {
                case RESTOCK -> merchant.restock(dice);
                case OFFER -> merchant.offer(dice);
                default -> merchant.change(step.at(), dice);
            };
        }
        return guest(step.member()).perform(step, guest((step.member() + 1) % plan.members()), guest(colleague(step.member())));
    }

    /** Another member of the same merchant; the same one where there is no other. */
    private int colleague(int member) {
        int next = member + plan.merchants();
        return next < plan.members() ? next : member % plan.merchants();
    }

    private Guest guest(int number) {
        int merchant = number % plan.merchants();
        return guests.computeIfAbsent(number, _ -> new Guest(number, merchants.computeIfAbsent(merchant, one -> new Merchant(plan.seed(), one)),
                joined(number), counts));
    }

    private LocalDate joined(int number) {
        LocalDate day = Planner.begins(plan.seed()).plusDays(number % JOINING_DAYS);
        return number % 2 == 0 ? day : day.withDayOfMonth(day.lengthOfMonth());
    }

    private Sha256 heads() {
        var heads = new ByteArrayOutputStream();
        guests.values().forEach(guest -> heads.writeBytes(guest.ledger().account().toString().getBytes(StandardCharsets.UTF_8)));
        return Sha256.of(heads.toByteArray());
    }
}
