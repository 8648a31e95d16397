package regulars.cloud.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The functions of the template, all in one thread, while calls fail, processes die and messages come twice. */
class TownTest {
    private static final Path ROOT = Path.of("../..");
    private static final int FAULT_ONE_IN = 60;
    private static final int KINDS_LEAST = 8;

    private static Town lived(long seed, int faultOneIn, int guests, int days) {
        var town = new Town(ROOT, seed, faultOneIn, _ -> { });
        town.live(guests, days);
        return town;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverFailsNothingIsLostAndNothingDoubled(long seed) {
        Town town = lived(seed, FAULT_ONE_IN, 4, 45);

        assertEquals(List.of(), town.findings());
        assertTrue(town.cloud().faults().counts().size() >= KINDS_LEAST, () -> "few faults: " + town.cloud().faults().counts());
    }

    @Test
    void theSameSeedIsTheSameRunAndAnotherIsAnother() {
        String first = lived(7, FAULT_ONE_IN, 2, 15).fingerprint();

        assertEquals(first, lived(7, FAULT_ONE_IN, 2, 15).fingerprint());
        assertNotEquals(first, lived(8, FAULT_ONE_IN, 2, 15).fingerprint());
    }

    @Test
    void aStampThatIsMissingOrThereTwiceIsFound() {
        Town town = lived(9, 0, 2, 10);
        int stamps = town.acknowledged();

        assertEquals(List.of(), town.findings());
        assertEquals(1, Findings.of(town.cloud(), stamps + 1, 0).size());
        assertEquals(1, Findings.of(town.cloud(), stamps - 1, 0).size());
    }
}
