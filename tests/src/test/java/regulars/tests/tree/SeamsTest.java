package regulars.tests.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Time, ids, randomness and settings come in from outside, so that all can be simulated. */
class SeamsTest {
    /** The one class through which they come in. */
    private static final Set<String> DOORS = Set.of("regulars.platform.World");

    private static final List<String> FORBIDDEN = List.of(
            "java.lang.System.currentTimeMillis", "java.lang.System.nanoTime",
            "java.lang.System.getenv", "java.lang.System.getProperty", "java.lang.System.getProperties",
            "java.lang.Math.random", "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID", "java.util.Calendar.getInstance",
            "java.util.TimeZone.getDefault", "java.util.Locale.getDefault", "java.time.ZoneId.systemDefault",
            "java.util.concurrent.ThreadLocalRandom.current", "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of", "java.time.InstantSource.system",
            "java.security.SecureRandom.getInstance", "java.security.SecureRandom.getInstanceStrong");

    private static final Pattern CLOCK = Pattern.compile("java\\.time\\.\\w+\\.now|java\\.time\\.Clock\\.(system|tick).*");
    private static final Set<String> UNSEEDED = Set.of("java.util.Random.<init>()V", "java.util.Date.<init>()V",
            "java.security.SecureRandom.<init>()V", "java.security.SecureRandom.<init>([B)V");

    @Test
    void nothingThatIsDeployedAsksTheMachineButThroughTheWorld() {
        List<String> wrong = Module.deployed().stream().flatMap(module -> module.classes().stream())
                .filter(compiled -> !DOORS.contains(compiled.name()))
                .flatMap(compiled -> asked(compiled).map(call -> compiled.name() + " → " + call)).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void theWorldAsksTheMachineForAllThree() {
        List<String> asked = Module.PLATFORM.classes().stream().filter(compiled -> DOORS.contains(compiled.name()))
                .flatMap(SeamsTest::asked).toList();
        assertTrue(asked.containsAll(List.of("java.lang.System.getenv", "java.time.InstantSource.system",
                "java.security.SecureRandom.<init>()V")), asked.toString());
    }

    private static Stream<String> asked(Compiled compiled) {
        // With a clock or a source of randomness of one's own they are allowed, without they are not.
        Stream<String> described = compiled.describedCalls().stream()
                .filter(call -> UNSEEDED.contains(call) || CLOCK.matcher(call.replaceFirst("\\(.*", "")).matches()
                        && !call.contains("(Ljava/time/Clock;)"));
        return Stream.concat(compiled.calls().stream().filter(FORBIDDEN::contains), described);
    }
}
