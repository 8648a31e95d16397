package regulars.local.function;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import regulars.local.template.Function;

class FunctionHostTest {
    private static final byte[] NOTHING = {};

    @Test
    void whoTakesTooLongIsGivenUp() {
        var failure = assertThrows(FunctionFailure.class,
                () -> host("regulars.sample.HangFunction", Duration.ofMillis(50)).invoke(NOTHING));

        assertEquals("Sample was given up after 0 s", failure.getMessage());
    }

    @Test
    void aFunctionSeesTheJdkAndItsOwnCodeOnly() throws FunctionFailure {
        byte[] answer = host("regulars.sample.LookFunction", Duration.ofSeconds(30))
                .invoke("regulars.local.Local".getBytes());

        assertArrayEquals("invisible".getBytes(), answer);
    }

    @Test
    void aHandlerThatIsMissingIsNamed() {
        var failure = assertThrows(FunctionFailure.class,
                () -> host("regulars.sample.NoFunction", Duration.ofSeconds(30)).invoke(NOTHING));

        assertEquals("Sample can't be loaded", failure.getMessage());
        assertEquals("Sample: regulars.sample.NoFunction is no handler with a public constructor for "
                + "regulars.platform.World in " + List.of(artifact()), failure.getCause().getMessage());
    }

    private static FunctionHost host(String handler, Duration longest) {
        var function = new Function("Sample", "sample", "arn", List.of(artifact()), handler, Map.of(),
                Duration.ofSeconds(1), 128,
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
        return new FunctionHost(function,
                () -> new HandlerFactory(function, Map.of(), InstantSource.system(), RandomGenerator.getDefault()),
                longest);
    }

    private static Path artifact() {
        return Path.of("target", "test-classes");
    }
}
