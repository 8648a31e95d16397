package regulars.platform.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /**
     * A message.
     *
     * @param delaySeconds how long nobody gets it
     * @param group        whose it is, where one sender's many shall not hold up others' few
     */
    public record Message(String body, int delaySeconds, Optional<String> group) {
        /** One that anybody gets at once. */
        public Message(String body) {
            this(body, 0, Optional.empty());
        }
    }

    /** Sends the bodies, ten at a time; gives the positions of those that were not taken. */
    public List<Integer> send(List<String> bodies) {
        return sendAll(bodies.stream().map(Message::new).toList());
    }

    /** Sends the messages, ten at a time; gives the positions of those that were not taken. */
    public List<Integer> sendAll(List<Message> messages) {
        var failed = new ArrayList<Integer>();
        for (int from = 0; from < messages.size(); from += BATCH_MAX) {
            var entries = new ArrayList<SendMessageBatchRequestEntry>();
            for (int i = from; i < Math.min(from + BATCH_MAX, messages.size()); i++) {
                entries.add(entry(Integer.toString(i), messages.get(i)));
            }
            client.sendMessageBatch(batch -> batch.queueUrl(url).entries(entries)).failed().stream()
                    .map(BatchResultErrorEntry::id).map(Integer::parseInt).forEach(failed::add);
        }
        return failed;
    }

    private static SendMessageBatchRequestEntry entry(String id, Message message) {
        var entry = SendMessageBatchRequestEntry.builder().id(id).messageBody(message.body()).messageGroupId(message.group().orElse(null));
        return message.delaySeconds() > 0 ? entry.delaySeconds(message.delaySeconds()).build() : entry.build();
    }
}
