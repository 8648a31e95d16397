package regulars.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Believes for some seconds what was looked up, so that a warm function does not ask again with every request. What was
 * not found is not remembered.
 */
public final class BriefMemory<T> {

    private record Believed<T>(T value, Instant until) { }

    private final InstantSource clock;
    private final Duration believed;
    private final Map<String, Believed<T>> memory;

    /** @param max so many things are remembered; the oldest is forgotten first */
    public BriefMemory(InstantSource clock, Duration believed, int max) {
        this.clock = clock;
        this.believed = believed;
        this.memory = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Believed<T>> eldest) {
                return size() > max;
            }
        };
    }

    /** What is remembered under the key, else what is found now. Callers do not wait for each other's look-ups. */
    public Optional<T> get(String key, Supplier<Optional<T>> lookUp) {
        Optional<T> known = recall(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<T> found = lookUp.get();
        found.ifPresent(value -> remember(key, value));
        return found;
    }

    private synchronized Optional<T> recall(String key) {
        return Optional.ofNullable(memory.get(key)).filter(known -> clock.instant().isBefore(known.until))
                .map(Believed::value);
    }

    private synchronized void remember(String key, T value) {
        memory.remove(key);
        memory.put(key, new Believed<>(value, clock.instant().plus(believed)));
    }
}
