package regulars.platform;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import regulars.domain.Base32;
import regulars.platform.aws.ClientSource;

/**
 * What a function does not decide itself: its settings, the time, randomness, and where its clients of AWS come from.
 * It is handed in from outside, so that a whole system can be run under one clock and one seed.
 */
public record World(Map<String, String> environment, InstantSource clock, RandomGenerator random, ClientSource clients) {

    public World {
        environment = Map.copyOf(environment);
    }

    /** The world of a function on Lambda: the process's environment, the machine's clock, the system's randomness. */
    public static World ofLambda() {
        return new World(System.getenv(), InstantSource.system(), new SecureRandom(), ClientSource.NONE);
    }

    /** A world made by hand: the local run and the tests. */
    public static World of(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        return new World(environment, clock, random, ClientSource.NONE);
    }

    /** The same, with clients that are not of AWS. */
    public World with(ClientSource source) {
        return new World(environment, clock, random, source);
    }

    /** The current time, in whole milliseconds: what is stored and what is hashed is then the same. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A setting that has to be there.
     * @throws IllegalStateException naming the setting, where it is missing */
    public String setting(String name) {
        return optionalSetting(name).orElseThrow(() -> new IllegalStateException("The setting " + name + " is missing"));
    }

    /** A setting that may be missing or empty. */
    public Optional<String> optionalSetting(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** A random identifier of so many characters of base 32, five bits each. */
    public String newId(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base32.encode(bytes).substring(0, length);
    }
}
