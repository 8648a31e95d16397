package regulars.local.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Filter criteria of an event source: an event passes if it matches any pattern. A pattern names, for each property it
 * cares about, the values or prefixes that will do.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html">Lambda event filtering</a>
 */
public record EventFilter(List<JsonNode> patterns) {
    private static final Set<String> COMPARISONS = Set.of("prefix", "exists");

    /** Whether the event passes; without any pattern everything does. */
    public boolean passes(JsonNode event) {
        return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, event));
    }

    /** Stops the run at a comparison that is not understood. */
    EventFilter check(String where) {
        patterns.forEach(pattern -> check(where, pattern));
        return this;
    }

    private static void check(String where, JsonNode pattern) {
        if (!pattern.isObject()) {
            throw new TemplateException(where, "is no filter pattern: " + pattern);
        }
        pattern.forEach(part -> {
            if (part.isObject()) {
                check(where, part);
            } else {
                checkRules(where, part);
            }
        });
    }

    private static void checkRules(String where, JsonNode rules) {
        rules.valueStream().filter(JsonNode::isObject).flatMap(rule -> rule.propertyNames().stream())
                .filter(name -> !COMPARISONS.contains(name)).findFirst().ifPresent(name -> {
                    throw new TemplateException(where,
                            "the local run does not understand the filter comparison " + name);
                });
    }

    private static boolean matches(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream().allMatch(part -> part.getValue().isObject()
                ? matches(part.getValue(), event.path(part.getKey()))
                : part.getValue().valueStream().anyMatch(rule -> holds(rule, event.path(part.getKey()))));
    }

    private static boolean holds(JsonNode rule, JsonNode value) {
        if (rule.has("exists")) {
            return rule.path("exists").asBoolean() != value.isMissingNode();
        }
        Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
        return values.anyMatch(one -> rule.has("prefix")
                ? one.isString() && one.asString().startsWith(rule.path("prefix").asString())
                : one.equals(rule));
    }
}
