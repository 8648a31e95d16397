package regulars.local.template;

/** A queue that feeds a function. */
public record QueueSource(String queueArn, int batchSize, boolean reportsItemFailures, int maximumConcurrency) {
}
