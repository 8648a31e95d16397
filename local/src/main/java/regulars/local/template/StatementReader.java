package regulars.local.template;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads one statement of a policy. */
final class StatementReader {
    private static final Set<String> ELEMENTS = Set.of("Sid", "Effect", "Action", "NotAction", "Resource",
            "NotResource", "Condition");
    private static final Set<String> COMPARISONS = Set.of("StringEquals", "StringLike", "StringNotEquals",
            "StringNotLike");
    /** Condition keys that the door can answer; any other would be enforced in the cloud and not here. */
    private static final Set<String> KEYS = Set.of("dynamodb:leadingkeys", "ses:fromaddress");

    private final String id;

    StatementReader(String id) {
        this.id = id;
    }

    Statement read(JsonNode statement) {
        statement.propertyNames().stream().filter(name -> !ELEMENTS.contains(name)).findFirst().ifPresent(name -> {
            throw new TemplateException(id, "the local run does not understand " + name + " in a policy");
        });
        boolean exceptActions = statement.has("NotAction");
        boolean exceptResources = statement.has("NotResource");
        return new Statement(statement.path("Effect").asString("").equals("Allow"),
                texts(statement.path(exceptActions ? "NotAction" : "Action")).stream()
                .map(text -> text.toLowerCase(Locale.ROOT)).toList(),
                exceptActions, texts(statement.path(exceptResources ? "NotResource" : "Resource")), exceptResources,
                conditions(statement.path("Condition")));
    }

    private List<Statement.Condition> conditions(JsonNode conditions) {
        return conditions.properties().stream().flatMap(operator -> operator.getValue().properties().stream()
                .map(key -> condition(operator.getKey(), key.getKey().toLowerCase(Locale.ROOT), texts(key.getValue()))))
                .toList();
    }

    private Statement.Condition condition(String operator, String key, List<String> values) {
        boolean forAllValues = operator.startsWith("ForAllValues:");
        String comparison = operator.substring(operator.indexOf(':') + 1);
        boolean known = COMPARISONS.contains(comparison) && (forAllValues || !operator.contains(":"))
                && KEYS.contains(key);
        if (!known) {
            throw new TemplateException(id, "the local run does not understand the condition " + operator + " " + key);
        }
        return new Statement.Condition(forAllValues, comparison.endsWith("Like"), comparison.contains("Not"), key,
                values);
    }

    private static List<String> texts(JsonNode node) {
        return (node.isArray() ? node.valueStream() : Stream.of(node)).map(JsonNode::asString).toList();
    }
}
