package regulars.local.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a step says and what was there, side by side. */
final class Comparison {
    private final List<String> differences = new ArrayList<>();

    /** The differences, in words. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** Compares one figure. */
    void same(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(what + ": expected " + expected + ", there is " + actual);
        }
    }

    /** Compares what is named, by program; other programs do not matter. */
    <T> void named(String what, JsonNode said, Function<JsonNode, T> value, Map<String, T> actual, T otherwise) {
        said.properties().forEach(entry ->
                same(what + " " + entry.getKey(), value.apply(entry.getValue()), actual.getOrDefault(entry.getKey(), otherwise)));
    }

    /** Compares what came of a step. */
    void outcome(JsonNode said, Outcome outcome) {
        String expected = said.path("refused").asString("");
        if (!outcome.refused().orElse("").equals(expected)) {
            differences.add(expected.isEmpty() ? "is refused as " + outcome.refused().orElseThrow() + ": " + outcome.why()
                    : "expected to be refused as " + expected + outcome.refused().map(code -> ", was as " + code).orElse(", was not refused"));
        } else if (expected.isEmpty()) {
            said.optional("gives").ifPresent(gives -> all("gives", gives, outcome.gives()));
            said.optional("saves").ifPresent(saves -> same("saves", saves.asLong(), outcome.saves()));
            named("promotions", said.path("promotions"), list -> list.valueStream().map(JsonNode::asString).toList(),
                    outcome.promotions(), List.of());
            if (said.path("see").isMissingNode()) {
                named("carried", said.path("carried"), JsonNode::asString, outcome.carried(), "0");
            }
        }
    }

    /** Compares every program: what is not named must not be there. */
    private void all(String what, JsonNode said, Map<String, Long> actual) {
        var names = new TreeSet<>(actual.keySet());
        names.addAll(said.propertyNames());
        names.forEach(name -> same(what + " " + name, said.path(name).asLong(0), actual.getOrDefault(name, 0L)));
    }
}
