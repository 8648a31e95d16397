package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Random walks over the whole domain: any command at any time, late, again and in any order, with the invariants
 * checked after every step. {@code -Dwalk.seed=7 -Dwalk.walks=1} plays one walk again; {@code -Dwalk.walks=10000} plays
 * for long.
 */
class DomainWalkTest {
    private static final long FIRST_SEED = Long.getLong("walk.seed", 1);
    private static final int WALKS = Integer.getInteger("walk.walks", 40);
    private static final int STEPS = 120;

    @Test
    void whateverIsAskedInWhateverOrderTheBooksAreSound() {
        Set<String> refusals = new TreeSet<>();
        Set<EntryType> types = EnumSet.noneOf(EntryType.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + WALKS; seed++) {
            try {
                var walk = new Walk(seed);
                walk.steps(STEPS);
                refusals.addAll(walk.refusals());
                walk.book().entries().forEach(sealed -> types.add(sealed.entry().type()));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("walk.seed=" + seed, broken);
            }
        }
        if (WALKS > 1) {
            assertEquals(EnumSet.allOf(EntryType.class), types);
            assertTrue(refusals.size() >= 14, () -> "the walks met only " + refusals);
        }
    }

    @Test
    void theSameSeedGivesTheSameLedgerToTheByte() {
        var one = new Walk(FIRST_SEED);
        var other = new Walk(FIRST_SEED);
        one.steps(STEPS);
        other.steps(STEPS);
        assertEquals(one.book().account(), other.book().account());
        assertEquals(one.book().entries(), other.book().entries());
    }
}
