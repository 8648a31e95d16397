package regulars.local.policy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds the partition key in a query's key condition, where it can only be compared for equality. */
final class KeyCondition {
    private static final Pattern EQUALITY = Pattern.compile("([#\\w.-]+)\\s*=\\s*(:\\w+)|(:\\w+)\\s*=\\s*([#\\w.-]+)");

    private KeyCondition() {
    }

    static Optional<JsonNode> value(JsonNode query, String key) {
        Matcher equality = EQUALITY.matcher(query.path("KeyConditionExpression").asString(""));
        while (equality.find()) {
            String name = equality.group(1) == null ? equality.group(4) : equality.group(1);
            String value = equality.group(2) == null ? equality.group(3) : equality.group(2);
            if (query.path("ExpressionAttributeNames").path(name).asString(name).equals(key)) {
                return Optional.of(query.path("ExpressionAttributeValues").path(value));
            }
        }
        return query.path("KeyConditions").path(key).path("AttributeValueList").optional(0);
    }
}
