package regulars.local.template;

import java.util.Map;
import java.util.Optional;

/**
 * An SQS queue.
 *
 * @param attributes  what CreateQueue takes, without the redrive policy
 */
public record Queue(String id, String name, String arn, Map<String, String> attributes,
        Optional<DeadLetters> deadLetters) {
    /** Where a message goes after it was received too often: the ARN of a queue. */
    public record DeadLetters(String queueArn, int maximumReceives) {
    }
}
