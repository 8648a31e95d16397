package regulars.local.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regulars.local.event.BatchAnswer;
import regulars.local.event.LambdaEvents;
import regulars.local.function.FunctionFailure;
import regulars.local.function.FunctionHost;
import regulars.local.log.RunLog;
import regulars.local.template.StreamSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Works off one batch of a shard in order. As Lambda does it: a failure report counts up to its lowest sequence number,
 * the rest is tried again; with bisection a failing batch is split, which costs no retry; what has used up its retries
 * is given up, so that the shard goes on.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Lambda, DynamoDB error
 * handling</a>
 */
final class BatchRun {
    /** Waits before a retry, after so many failures. */
    @FunctionalInterface
    interface Pause {
        void after(int failures) throws InterruptedException;
    }

    private static final RunLog LOG = RunLog.of("stream");

    private final FunctionHost function;
    private final StreamSource source;
    private final StreamEvents events;
    private final Pause pause;
    private final Consumer<String> done;
    private final Consumer<List<ObjectNode>> givenUp;

    /** Tells {@code done} each sequence number up to which all is settled, {@code givenUp} what was left behind. */
    BatchRun(FunctionHost function, StreamSource source, StreamEvents events, Pause pause,
            Consumer<String> done, Consumer<List<ObjectNode>> givenUp) {
        this.function = function;
        this.source = source;
        this.events = events;
        this.pause = pause;
        this.done = done;
        this.givenUp = givenUp;
    }

    void work(List<ObjectNode> batch) throws InterruptedException {
        List<ObjectNode> rest = batch;
        int failures = 0;
        while (!rest.isEmpty()) {
            int good = succeeded(rest);
            if (good > 0) {
                failures = 0;
                settle(rest.get(good - 1));
                rest = rest.subList(good, rest.size());
            } else if (source.bisects() && rest.size() > 1) {
                work(rest.subList(0, rest.size() / 2));
                rest = rest.subList(rest.size() / 2, rest.size());
            } else if (++failures > source.maximumRetries() && source.maximumRetries() >= 0) {
                givenUp.accept(rest);
                settle(rest.getLast());
                return;
            } else {
                pause.after(failures);
            }
        }
    }

    private void settle(ObjectNode last) {
        done.accept(StreamEvents.sequenceNumber(last));
    }

    /** How many of the first records have succeeded. */
    private int succeeded(List<ObjectNode> records) throws InterruptedException {
        try {
            byte[] answer = function.invoke(LambdaEvents.bytes(events.event(records)));
            return source.reportsItemFailures() ? firstFailure(records, answer) : records.size();
        } catch (FunctionFailure e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LOG.say("A batch of " + records.size() + ": " + e.getMessage(), e.getCause());
            return 0;
        }
    }

    private static int firstFailure(List<ObjectNode> records, byte[] answer) {
        Set<String> numbers = records.stream().map(StreamEvents::sequenceNumber).collect(Collectors.toSet());
        Optional<Set<String>> failures = BatchAnswer.failures(answer, numbers);
        return failures.isEmpty() ? 0 : IntStream.range(0, records.size())
                .filter(i -> failures.get().contains(StreamEvents.sequenceNumber(records.get(i))))
                .findFirst().orElse(records.size());
    }
}
