package regulars.local.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a queue. */
final class QueueReader {
    private static final Map<String, String> ATTRIBUTES = Map.of(
            "VisibilityTimeout", "VisibilityTimeout",
            "DelaySeconds", "DelaySeconds",
            "ReceiveMessageWaitTimeSeconds", "ReceiveMessageWaitTimeSeconds");
    private static final Set<String> UNDERSTOOD = Set.of("QueueName", "RedrivePolicy", "VisibilityTimeout",
            "DelaySeconds", "ReceiveMessageWaitTimeSeconds");
    private static final Set<String> PASSED_OVER = Set.of("MessageRetentionPeriod", "MaximumMessageSize",
            "SqsManagedSseEnabled", "KmsMasterKeyId", "KmsDataKeyReusePeriodSeconds", "RedriveAllowPolicy", "Tags");

    private QueueReader() {
    }

    static Queue read(Resource resource, Resources resources) {
        resource.only(UNDERSTOOD, PASSED_OVER);
        var attributes = new LinkedHashMap<String, String>();
        ATTRIBUTES.forEach((property, attribute) -> Optional.of(resources.property(resource, property))
                .filter(value -> !value.isMissingNode())
                .ifPresent(value -> attributes.put(attribute, value.asString())));
        return new Queue(resource.id(), resources.name(resource), resources.arn(resource), attributes,
                deadLetters(resource, resources));
    }

    private static Optional<Queue.DeadLetters> deadLetters(Resource resource, Resources resources) {
        JsonNode policy = resources.property(resource, "RedrivePolicy");
        return policy.isMissingNode() ? Optional.empty() : Optional.of(new Queue.DeadLetters(
                policy.path("deadLetterTargetArn").asString(), policy.path("maxReceiveCount").asInt()));
    }
}
