package regulars.local.queue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.AbstractActor;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.QueueData;
import org.elasticmq.msg.DeleteQueue;
import org.elasticmq.msg.GetQueueData;
import org.elasticmq.msg.LookupQueue;
import scala.Option;

/**
 * Stands before ElasticMQ's queue manager. ElasticMQ receives by the clock it is given, but sends and counts by the
 * machine's; so whoever looks a queue up gets a {@link ClockedQueue}, which tells it the time.
 */
final class ClockedQueues extends AbstractActor {
    private static final Duration ANSWER_MAX = Duration.ofSeconds(10);

    private record Found(String name, Option<ActorRef> queue, Duration delay, ActorRef asker) {
    }

    private final ActorRef manager;
    private final InstantSource clock;
    private final Map<String, ActorRef> byName = new HashMap<>();

    private ClockedQueues(ActorRef manager, InstantSource clock) {
        this.manager = manager;
        this.clock = clock;
    }

    static Props before(ActorRef manager, InstantSource clock) {
        return Props.create(ClockedQueues.class, () -> new ClockedQueues(manager, clock));
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(LookupQueue.class, this::look)
                .match(Found.class, this::found)
                .match(DeleteQueue.class, deletion -> {
                    byName.remove(deletion.queueName());
                    manager.forward(deletion, getContext());
                })
                .matchAny(message -> manager.forward(message, getContext()))
                .build();
    }

    private void look(LookupQueue lookup) {
        ActorRef known = byName.get(lookup.queueName());
        if (known == null) {
            Patterns.pipe(find(lookup, getSender()), getContext().getDispatcher()).to(getSelf());
        } else {
            getSender().tell(Option.apply(known), getSelf());
        }
    }

    @SuppressWarnings("unchecked")
    private CompletionStage<Found> find(LookupQueue lookup, ActorRef asker) {
        return Patterns.ask(manager, lookup, ANSWER_MAX).thenCompose(answer -> {
            var queue = (Option<ActorRef>) answer;
            CompletionStage<Duration> delay = queue.isEmpty() ? CompletableFuture.completedFuture(Duration.ZERO)
                    : Patterns.ask(queue.get(), new GetQueueData(), ANSWER_MAX)
                            .thenApply(data -> ((QueueData) data).delay());
            return delay.thenApply(known -> new Found(lookup.queueName(), queue, known, asker));
        });
    }

    private void found(Found found) {
        Option<ActorRef> answer = found.queue().isEmpty() ? found.queue()
                : Option.apply(byName.computeIfAbsent(found.name(), _ -> getContext().actorOf(
                        ClockedQueue.before(found.queue().get(), clock, found.delay()))));
        found.asker().tell(answer, getSelf());
    }
}
