package regulars.local.template;

import java.util.Optional;

/**
 * A table's stream that feeds a function.
 *
 * @param maximumRetries  after so many retries a batch is given up; −1 for never
 * @param onFailure       ARN of the queue that hears of what was given up
 */
public record StreamSource(String tableArn, int batchSize, boolean reportsItemFailures, boolean bisects,
        int maximumRetries, Optional<String> onFailure, EventFilter filter) {
}
