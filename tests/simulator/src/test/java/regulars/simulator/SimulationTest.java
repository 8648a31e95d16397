package regulars.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.EntryType;
import regulars.domain.program.RewardKind;
import regulars.simulator.Simulation.Result;

/** A fixed handful of seeds; {@code ./simulate} plays others, and for longer. */
class SimulationTest {
    private static final int SEEDS = 8;
    private static final int MEMBERS = 6;
    private static final int DAYS = 200;
    private static final Set<String> FAULTS = Set.of("crash-before", "crash-after", "overtaken", "stale-read", "replayed", "key-reused", "stranger", "reordered", "delivered-twice", "last-one-gone");
    private static final Set<String> REFUSALS = Set.of("already-redeemed", "already-released", "already-reversed", "cool-down", "daily-cap-reached", "entry-unknown",
            "more-than-left", "not-enough", "not-reversible", "occurred-in-future", "occurred-too-early", "other-currency", "part-unknown", "program-paused", "level-missing", "share-used-up",
            "program-unknown", "purchase-missing", "reservation-lapsed", "reservation-unknown", "reward-unknown", "reward-not-now", "reward-not-here", "cost-unavailable", "stamps-out-of-range",
            "not-transferable", "too-much-at-once", "given-already", "action-unknown", "proof-missing", "action-done", "used-up",
            "not-chosen", "no-choice", "not-an-option", "chosen-lately");

    @Test
    void whateverHappensTheBooksAreSoundAndWhatTheRulesMakeOfIt() {
        var counts = new Counts();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Result result = Simulation.run(Planner.plan(seed, MEMBERS, DAYS));
            assertEquals(Optional.empty(), result.failure(), "seed " + seed);
            result.counts().events().counts().keySet().forEach(counts.events()::add);
            result.counts().faults().counts().keySet().forEach(counts.faults()::add);
            result.counts().refusals().counts().keySet().forEach(counts.refusals()::add);
            result.counts().had().counts().keySet().forEach(counts.had()::add);
        }
        assertEquals(Stream.of(EntryType.values()).map(EntryType::code).collect(Collectors.toSet()), counts.events().counts().keySet());
        assertEquals(Stream.concat(Stream.of("discount"), Stream.of(RewardKind.values()).map(RewardKind::code)).collect(Collectors.toSet()), counts.had().counts().keySet());
        assertEquals(FAULTS, counts.faults().counts().keySet());
        var missed = new TreeSet<>(REFUSALS);
        missed.removeAll(counts.refusals().counts().keySet());
        assertEquals(Set.of(), missed);
    }

    @Test
    void theSameSeedGivesTheSameLedgersToTheByte() {
        Result one = Simulation.run(Planner.plan(7, MEMBERS, 60));
        Result other = Simulation.run(Planner.plan(7, MEMBERS, 60));
        assertEquals(one.heads(), other.heads());
        assertEquals(one.counts().toString(), other.counts().toString());
        assertNotEquals(one.heads(), Simulation.run(Planner.plan(8, MEMBERS, 60)).heads());
    }

    @Test
    void aCommandLineIsReadOrRefused() {
        assertEquals(new Options(7, 3, 9), Options.parse("--domain", "--seed", "7", "--members", "3", "--days", "9"));
        Stream.of(new String[] {"--seed"}, new String[] {"--speed", "1"}, new String[] {"--members", "0"}, new String[] {"--days", "x"})
                .forEach(wrong -> assertThrows(IllegalArgumentException.class, () -> Options.parse(wrong)));
        assertTrue(Options.USAGE.contains("--seed"));
    }
}
