package regulars.local.template;

import java.util.List;

/**
 * One statement of a role.
 *
 * @param actions    patterns, in lower case; negated if {@code exceptActions}
 * @param resources  ARN patterns; negated if {@code exceptResources}
 */
public record Statement(boolean allows, List<String> actions, boolean exceptActions,
        List<String> resources, boolean exceptResources, List<Condition> conditions) {
    /**
     * A condition such as {@code ForAllValues:StringLike} on {@code dynamodb:LeadingKeys}; any of the values may match.
     */
    public record Condition(boolean forAllValues, boolean wildcards, boolean negated, String key, List<String> values) {
    }
}
