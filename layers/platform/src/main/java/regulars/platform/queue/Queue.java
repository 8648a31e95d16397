package regulars.platform.queue;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue to send to. */
public final class Queue {
    /** SQS's own limit. */
    private static final int BATCH_MAX = 10;

    private final SqsClient client;
    private final String url;

    public Queue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    /** Sends the bodies, ten at a time; gives the positions of those that were not taken. */
    public List<Integer> send(List<String> bodies) {
        var failed = new ArrayList<Integer>();
        for (int from = 0; from < bodies.size(); from += BATCH_MAX) {
            var entries = new ArrayList<SendMessageBatchRequestEntry>();
            for (int i = from; i < Math.min(from + BATCH_MAX, bodies.size()); i++) {
                entries.add(SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(i)).messageBody(bodies.get(i)).build());
            }
            client.sendMessageBatch(batch -> batch.queueUrl(url).entries(entries)).failed().stream()
                    .map(BatchResultErrorEntry::id).map(Integer::parseInt).forEach(failed::add);
        }
        return failed;
    }
}
