package regulars.cloud;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import regulars.local.template.Queue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/** All queues of the template. Functions only send; what is received goes to them by itself. */
final class SimulatedQueues implements SqsClient {
    private final Map<String, Messages> byName = new LinkedHashMap<>();
    private final InstantSource clock;

    SimulatedQueues(List<Queue> queues, InstantSource clock) {
        this.clock = clock;
        queues.forEach(queue -> byName.put(queue.name(), new Messages(queue)));
    }

    Messages named(String nameOrUrlOrArn) {
        Messages found = byName.get(nameOrUrlOrArn.replaceFirst(".*[/:]", ""));
        if (found == null) {
            throw new IllegalArgumentException("There is no queue " + nameOrUrlOrArn);
        }
        return found;
    }

    Collection<Messages> all() {
        return byName.values();
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        Messages queue = named(request.queueUrl());
        var taken = new ArrayList<SendMessageBatchResultEntry>();
        for (SendMessageBatchRequestEntry entry : request.entries()) {
            queue.send(entry.messageBody(), clock.instant().plus(queue.delay(entry.delaySeconds())));
            taken.add(SendMessageBatchResultEntry.builder().id(entry.id()).build());
        }
        return SendMessageBatchResponse.builder().successful(taken).failed(List.of()).build();
    }

    @Override
    public String serviceName() {
        return "sqs";
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
