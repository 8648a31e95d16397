package regulars.simulator;

import java.util.Map;
import java.util.TreeMap;

/** Counts by name. */
final class Tally {
    private final Map<String, Long> counts = new TreeMap<>();

    void add(String name) {
        counts.merge(name, 1L, Long::sum);
    }

    Map<String, Long> counts() {
        return counts;
    }

    long sum() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        counts.forEach((name, count) -> text.append(text.isEmpty() ? "" : " · ").append(name).append(' ').append(count));
        return text.isEmpty() ? "none" : text.toString();
    }
}
