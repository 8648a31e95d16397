package regulars.local.policy;

import java.util.List;
import java.util.Locale;
import regulars.local.template.Statement;

/** What a function may do: an allowing statement is needed, and one denying statement is enough to refuse. */
record Role(List<Statement> statements) {
    boolean allows(Need need) {
        return need.resources().stream().anyMatch(resource -> allows(need, resource));
    }

    private boolean allows(Need need, String resource) {
        List<Statement> applying = statements.stream().filter(statement -> applies(statement, need, resource)).toList();
        return !applying.isEmpty() && applying.stream().allMatch(Statement::allows);
    }

    private static boolean applies(Statement statement, Need need, String resource) {
        return statement.exceptActions() != matchesAny(statement.actions(), need.action().toLowerCase(Locale.ROOT))
                && statement.exceptResources() != matchesAny(statement.resources(), resource)
                && statement.conditions().stream().allMatch(condition -> holds(condition, need));
    }

    /**
     * IAM's rules for keys with one or many values: {@code ForAllValues} holds for none, a negation for a missing key.
     */
    private static boolean holds(Statement.Condition condition, Need need) {
        List<String> values = need.context().getOrDefault(condition.key(), List.of());
        if (values.isEmpty()) {
            return condition.forAllValues() || condition.negated();
        }
        return values.stream().allMatch(value -> condition.negated() != condition.values().stream()
                .anyMatch(pattern -> condition.wildcards() ? Wildcards.match(pattern, value) : pattern.equals(value)));
    }

    private static boolean matchesAny(List<String> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> Wildcards.match(pattern, text));
    }
}
