package regulars.local.queue;

import java.time.Duration;
import java.time.InstantSource;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.elasticmq.NewMessageData;
import org.elasticmq.msg.GetQueueStatistics;
import org.elasticmq.msg.SendMessage;
import org.elasticmq.msg.UpdateQueueDelay;

/** Stands before one of ElasticMQ's queues and does by the run's clock what the queue does by the machine's. */
final class ClockedQueue extends AbstractActor {
    private final ActorRef queue;
    private final InstantSource clock;
    private Duration delay;

    private ClockedQueue(ActorRef queue, InstantSource clock, Duration delay) {
        this.queue = queue;
        this.clock = clock;
        this.delay = delay;
    }

    static Props before(ActorRef queue, InstantSource clock, Duration delay) {
        return Props.create(ClockedQueue.class, () -> new ClockedQueue(queue, clock, delay));
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(SendMessage.class, message -> forward(new SendMessage(timed(message.message()))))
                .match(GetQueueStatistics.class, _ -> forward(new GetQueueStatistics(clock.millis())))
                .match(UpdateQueueDelay.class, update -> {
                    delay = update.newDelay();
                    forward(update);
                })
                .matchAny(this::forward)
                .build();
    }

    private void forward(Object message) {
        queue.forward(message, getContext());
    }

    private NewMessageData timed(NewMessageData message) {
        return new NewMessageData(message.id(), message.content(), message.messageAttributes(),
                message.nextDelivery().toMillis(clock.millis(), delay.toMillis()), message.messageGroupId(),
                message.messageDeduplicationId(), message.orderIndex(), message.tracingId(),
                message.sequenceNumber(), message.deadLetterSourceQueueName());
    }
}
