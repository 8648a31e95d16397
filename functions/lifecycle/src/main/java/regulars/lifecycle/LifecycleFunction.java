package regulars.lifecycle;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.json.Json;
import regulars.platform.log.Log;
import regulars.platform.queue.Queue;
import regulars.platform.store.Roster;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Does what becomes due by itself. A schedule has it look for what is due and hand it, by key, to its own queue; behind
 * the queue each thing is looked at alone, so that one that fails holds up nobody.
 */
public final class LifecycleFunction implements RequestStreamHandler {
    private final Tick tick;
    private final DueWorker worker;

    public LifecycleFunction() {
        this(World.ofLambda());
    }

    public LifecycleFunction(World world) {
        var platform = new Platform(world);
        SqsClient sqs = platform.aws().build(SqsClient.class, SqsClient.builder(), "SQS");
        var due = new Outlet(new Queue(sqs, world.setting("DUE_QUEUE_URL")));
        var tiers = new Outlet(new Queue(sqs, world.setting("TIERS_QUEUE_URL")));
        var messages = new Outlet(new Queue(sqs, world.setting("MESSAGES_QUEUE_URL")));
        var bulk = new Outlet(new Queue(sqs, world.setting("BULK_MESSAGES_QUEUE_URL")));
        var campaigns = new Outlet(new Queue(sqs, world.setting("CAMPAIGNS_QUEUE_URL")));
        var handOver = new HandOver(platform.table(), due);
        var shops = new Shops(platform.table());
        var timers = new TimerLooks(platform, shops);
        this.tick = new Tick(handOver, world);
        var reminders = new Reminders(platform, shops, tiers);
        this.worker = new DueWorker(world, handOver, timers, new AccountLook(platform, tiers, reminders, new AskMembers(platform)),
                new CouponLook(platform, shops), new CampaignLook(platform.table(), campaigns), new HeldMessages(platform.table(), messages, bulk),
                new Planning(new Roster(platform.table()), shops, timers, reminders, due), new DayRoots(platform));
    }

    /** What comes from a queue has records; everything else is the schedule. */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        if (Json.read(event).has("Records")) {
            worker.handleRequest(new ByteArrayInputStream(event), output, context);
        } else {
            tick.run(Log.of(context));
            output.write(Json.bytes(Json.object()));
        }
    }
}
