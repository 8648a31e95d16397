package regulars.outbox;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.log.Log;
import regulars.platform.queue.Queue;
import regulars.platform.queue.StreamRecord;
import software.amazon.awssdk.services.sqs.SqsClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passes what has been committed to the table on to the queues and the journal: the table's stream is the only source of
 * events.
 */
public final class OutboxFunction implements RequestStreamHandler {
    private final Dispatcher dispatcher;

    public OutboxFunction() {
        this(World.ofLambda());
    }

    public OutboxFunction(World world) {
        var platform = new Platform(world);
        SqsClient sqs = platform.aws().build(SqsClient.class, SqsClient.builder(), "SQS");
        this.dispatcher = new Dispatcher(Map.of(
                Destination.TIERS, new Queue(sqs, world.setting("TIERS_QUEUE_URL")),
                Destination.COUPONS, new Queue(sqs, world.setting("COUPONS_QUEUE_URL")),
                Destination.DUE, new Queue(sqs, world.setting("DUE_QUEUE_URL")),
                Destination.MESSAGES, new Queue(sqs, world.setting("MESSAGES_QUEUE_URL")),
                Destination.BULK_MESSAGES, new Queue(sqs, world.setting("BULK_MESSAGES_QUEUE_URL")),
                Destination.CAMPAIGNS, new Queue(sqs, world.setting("CAMPAIGNS_QUEUE_URL")),
                Destination.PARKED, new Queue(sqs, world.setting("PARKED_QUEUE_URL"))), platform.table());
    }

    /** Answers with the first record that was not passed on; the stream then comes back with it and all after it. */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        List<StreamRecord> records = StreamRecord.read(input.readAllBytes());
        Optional<StreamRecord> failed = dispatcher.dispatch(records, Log.of(context));
        ObjectNode answer = Json.object();
        var failures = answer.putArray("batchItemFailures");
        failed.ifPresent(record -> failures.addObject().put("itemIdentifier", record.sequenceNumber()));
        output.write(Json.bytes(answer));
    }
}
