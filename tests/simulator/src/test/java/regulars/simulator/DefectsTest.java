package regulars.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A simulator that finds nothing may be blind: every mistake in {@code tests/defects} has to be seen. */
class DefectsTest {
    private static final int SEEDS = 30;
    private static final int MEMBERS = 4;
    private static final int DAYS = 200;

    @TestFactory
    Stream<DynamicTest> everyDefectIsFound() {
        return Defect.all().stream().map(defect -> DynamicTest.dynamicTest(defect.name(), () -> assertFound(defect)));
    }

    private static void assertFound(Defect defect) throws IOException, ReflectiveOperationException {
        assertEquals(1, defect.times(), () -> "how often " + defect.file() + " says " + defect.find());
        try (var classes = new DefectiveClasses(defect)) {
            String failure = classes.ask("failure", defect.seed(), MEMBERS, DAYS);
            for (long seed = 1; failure.isEmpty() && seed <= SEEDS; seed++) {
                failure = classes.ask("failure", seed, MEMBERS, DAYS);
            }
            assertFalse(failure.isEmpty(), "not found in " + SEEDS + " runs: " + defect.why());
        }
    }

    @Test
    void whatIsFoundIsToldAsAShortStory() throws IOException, ReflectiveOperationException {
        Defect defect = Defect.all().stream().filter(one -> one.name().equals("remainder-dropped")).findFirst().orElseThrow();
        try (var classes = new DefectiveClasses(defect)) {
            String story = classes.ask("story", defect.seed(), MEMBERS, DAYS);
            assertTrue(story.contains("SCAN"), story);
            assertTrue(story.lines().filter(line -> line.contains(" merchant ")).count() <= 4, story);
        }
    }
}
