package regulars.local.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import regulars.local.clock.LocalClock;
import regulars.local.event.Activity;
import regulars.local.event.Backoff;
import regulars.local.event.BatchAnswer;
import regulars.local.event.LambdaEvents;
import regulars.local.function.FunctionFailure;
import regulars.local.function.FunctionHost;
import regulars.local.log.RunLog;
import regulars.local.template.Queue;
import regulars.local.template.QueueSource;
import tools.jackson.databind.JsonNode;

/**
 * Feeds a function from a queue. What succeeded is deleted; what failed becomes visible again after a wait that
 * doubles, and by the queue's redrive policy ends among the dead letters.
 */
public final class QueuePoller implements AutoCloseable {
    private static final RunLog LOG = RunLog.of("queue");
    private static final int RECEIVE_MAX = 10;
    private static final int WAIT_SECONDS = 20;
    /** Enough to show what happens when batches overlap. */
    private static final int CONCURRENCY_MAX = 4;

    private final Queue queue;
    private final QueueSource source;
    private final FunctionHost function;
    private final SqsApi sqs;
    private final SqsEvents events;
    private final Backoff backoff;
    private final LocalClock clock;
    private final Failures failures;
    private final Activity activity;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    public QueuePoller(Queue queue, QueueSource source, FunctionHost function, SqsApi sqs, String region,
            Backoff backoff, LocalClock clock, Failures failures, Activity activity) {
        this.queue = queue;
        this.source = source;
        this.function = function;
        this.sqs = sqs;
        this.events = new SqsEvents(queue, region);
        this.backoff = backoff;
        this.clock = clock;
        this.failures = failures;
        this.activity = activity;
    }

    public void start() {
        for (int i = 0; i < Math.min(source.maximumConcurrency(), CONCURRENCY_MAX); i++) {
            threads.add(Thread.ofVirtual().name(queue.name() + "-" + i).start(this::run));
        }
    }

    private void receive() {
        List<JsonNode> messages = sqs.receive(queue, Math.min(source.batchSize(), RECEIVE_MAX), WAIT_SECONDS);
        if (!messages.isEmpty()) {
            handle(messages);
        }
    }

    private void run() {
        while (!closed) {
            try {
                receive();
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.say("Polling " + queue.name() + " failed", e);
                    pause(backoff.longest());
                }
            }
        }
    }

    private void handle(List<JsonNode> messages) {
        Map<String, String> failed = failed(messages);
        messages.forEach(message -> {
            String reason = failed.get(message.path("MessageId").asString());
            if (reason != null) {
                failures.add(new Failures.Failure(message.path("MessageId").asString(), receives(message), reason,
                        clock.instant()));
                Thread.ofVirtual().start(() -> release(message));
            } else {
                sqs.delete(queue, message);
            }
        });
        activity.finished();
    }

    /** Why each message failed, by its id. */
    private Map<String, String> failed(List<JsonNode> messages) {
        Set<String> all = messages.stream().map(message -> message.path("MessageId").asString())
                .collect(Collectors.toSet());
        try {
            var log = new CopyOnWriteArrayList<String>();
            byte[] answer = function.invoke(LambdaEvents.bytes(events.event(messages)), log::add);
            return source.reportsItemFailures() ? reported(answer, all, log) : Map.of();
        } catch (FunctionFailure e) {
            LOG.say("A batch of " + messages.size() + " from " + queue.name() + ": " + e.getMessage(), e.getCause());
            return because(_ -> FailureReason.of(e), all);
        }
    }

    private static Map<String, String> reported(byte[] answer, Set<String> all, List<String> log) {
        return BatchAnswer.failures(answer, all)
                .map(failed -> because(message -> FailureReason.of(message, log), failed))
                .orElseGet(() -> because(_ -> "the answer of the function is no report of failures", all));
    }

    private static Map<String, String> because(UnaryOperator<String> reason, Set<String> messages) {
        return messages.stream().collect(Collectors.toMap(message -> message, reason));
    }

    private static int receives(JsonNode message) {
        return message.path("Attributes").path("ApproximateReceiveCount").asInt(1);
    }

    private void release(JsonNode message) {
        waitFor(backoff.after(receives(message)));
        if (!closed) {
            sqs.release(queue, message);
        }
    }

    private void waitFor(Duration duration) {
        try {
            clock.pause(queue.id(), duration);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
