package regulars.platform;

import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Stands in for the platform layer's class of this name, which the run makes by its name alone. */
public record World(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
    public static World of(Map<String, String> environment, InstantSource clock, RandomGenerator random) {
        return new World(environment, clock, random);
    }
}
