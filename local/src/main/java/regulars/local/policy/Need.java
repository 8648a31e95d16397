package regulars.local.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One permission that a call needs.
 *
 * @param action     as IAM names it, such as {@code dynamodb:PutItem}
 * @param resources  ARNs of the resource; more than one when the service accepts permission on either
 * @param context    values of condition keys, by lower-case key
 */
record Need(String action, List<String> resources, Map<String, List<String>> context) {
    /** For logs, so without phone numbers. */
    @Override
    public String toString() {
        String where = resources.stream().map(resource -> resource.startsWith("+") ? "a phone number" : resource)
                .collect(Collectors.joining(" or "));
        return action + " on " + where + (context.isEmpty() ? "" : " with " + context);
    }
}
