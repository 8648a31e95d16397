package regulars.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import regulars.local.clock.LocalClock;
import regulars.local.event.Activity;
import regulars.local.event.Backoff;
import regulars.local.function.FunctionHost;
import regulars.local.function.Functions;
import regulars.local.queue.DeadLetters;
import regulars.local.queue.Failures;
import regulars.local.queue.QueueOverview;
import regulars.local.queue.QueuePoller;
import regulars.local.queue.SqsApi;
import regulars.local.schedule.ScheduledCalls;
import regulars.local.schedule.Schedules;
import regulars.local.stream.StreamReader;
import regulars.local.table.DueIndex;
import regulars.local.template.Function;
import regulars.local.template.Queue;
import regulars.local.template.QueueSource;
import regulars.local.template.StreamSource;
import regulars.local.template.Table;
import regulars.local.template.Template;
import regulars.local.template.TemplateException;

/** Everything that feeds functions by itself: queues, streams and schedules. */
final class EventSources implements AutoCloseable {
    private static final long LOOK_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(2);
    /** A look asks every queue, which those who are at work would feel. */
    private static final long LOOK_LONGEST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Template template;
    private final Functions functions;
    private final Emulators emulators;
    private final SqsApi sqs;
    private final QueueOverview overview;
    private final LocalClock clock;
    private final Failures failures;
    private final ScheduledCalls calls;
    private final Activity activity = new Activity();
    private final List<QueuePoller> pollers = new ArrayList<>();
    private final List<StreamReader> readers = new ArrayList<>();

    private volatile long settledAt = -1;

    EventSources(Template template, Functions functions, Emulators emulators, Optional<Path> folder,
            LocalClock clock) {
        this.template = template;
        this.functions = functions;
        this.emulators = emulators;
        this.sqs = emulators.sqs();
        this.overview = new QueueOverview(template, sqs);
        this.clock = clock;
        this.failures = new Failures(folder);
        this.calls = new ScheduledCalls(template.place(), clock);
        template.functions().forEach(function -> {
            function.queueSources().forEach(source -> pollers.add(poller(function, source)));
            function.streamSources().forEach(source -> readers.add(reader(function, source, folder)));
        });
    }

    private QueuePoller poller(Function function, QueueSource source) {
        Queue queue = queue(function, source.queueArn());
        return new QueuePoller(queue, source, functions.get(function), sqs, template.place().region(), Backoff.local(),
                clock, failures, activity);
    }

    private StreamReader reader(Function function, StreamSource source, Optional<Path> folder) {
        Table table = template.table(source.tableArn())
                .orElseThrow(() -> new TemplateException(function.id(),
                "reads the stream of " + source.tableArn() + ", which is no table here"));
        Optional<Queue> onFailure = source.onFailure().map(arn -> queue(function, arn));
        return new StreamReader(table, source, functions.get(function), emulators.dynamo(), template.place().region(),
                folder, clock,
                Backoff.local(), report -> onFailure.ifPresent(queue -> sqs.send(queue, report)), activity);
    }

    private Queue queue(Function function, String arn) {
        return template.queue(arn)
                .orElseThrow(() -> new TemplateException(function.id(),
                "names the queue " + arn + ", which does not exist here"));
    }

    void start() {
        pollers.forEach(QueuePoller::start);
        readers.forEach(StreamReader::start);
    }

    /** Something was written to a table. */
    void written() {
        activity.happened();
        wake();
    }

    /** Something was sent to the queue of this name. */
    void sent(String queue) {
        overview.sent(queue);
        activity.happened();
    }

    private void wake() {
        readers.forEach(StreamReader::wake);
    }

    /** The schedules of all functions; the indexes, by name, spare calls. */
    Schedules schedules(Map<String, DueIndex> indexes) {
        return new Schedules(functions.all(), calls, indexes, clock.instant());
    }

    /** As if no function had a schedule. */
    Schedules noSchedules() {
        return new Schedules(List.of(), calls, Map.of(), clock.instant());
    }

    DeadLetters deadLetters() {
        return new DeadLetters(template, sqs, failures, this::sent);
    }

    QueueOverview overview() {
        return overview;
    }

    /**
     * Waits until every stream is read to its end and nothing is queued or in flight, retries included; gives what is
     * left when the time is over, by queue or {@code stream}.
     */
    Map<String, Integer> drain(Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < deadline) {
            if (isDone(deadline, false)) {
                return Map.of();
            }
            LockSupport.parkNanos(LOOK_NANOSECONDS);
        }
        return left(false);
    }

    /**
     * Waits until there is nothing left to be done at the instant at which the clock stands: what waits for a later one
     * may go on waiting.
     *
     * @param certainly  whether to look even where nothing was written or sent since the last time
     * @throws IllegalStateException naming what is left when nothing has happened for so long
     */
    void settle(boolean certainly, Duration longest) {
        long seen = activity.count();
        long deadline = System.nanoTime() + longest.toNanos();
        boolean done = !certainly && seen == settledAt;
        for (long pause = LOOK_NANOSECONDS; !done && System.nanoTime() < deadline;
                pause = Math.min(2 * pause, LOOK_LONGEST_NANOSECONDS)) {
            done = isDone(deadline, true);
            if (!done) {
                LockSupport.parkNanos(pause);
            }
            if (activity.count() != seen) {
                seen = activity.count();
                deadline = System.nanoTime() + longest.toNanos();
            }
        }
        if (!done) {
            throw new IllegalStateException("For " + longest.toSeconds() + " s there was no end to " + left(true));
        }
        settledAt = seen;
    }

    /** While a function is at work nobody is asked, since the looks would only keep it from its work. */
    private boolean isDone(long deadline, boolean exceptWaiting) {
        if (functions.all().stream().anyMatch(FunctionHost::isAtWork)) {
            return false;
        }
        long began = System.nanoTime();
        long before = activity.count();
        wake();
        while (!isRead(began, exceptWaiting) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_NANOSECONDS);
        }
        return isRead(began, exceptWaiting) && unfinished(exceptWaiting).isEmpty() && activity.count() == before;
    }

    private boolean isRead(long began, boolean exceptWaiting) {
        return readers.stream().allMatch(reader -> reader.foundNothingSince(began)
                || exceptWaiting && reader.waitsForRetry());
    }

    private Map<String, Integer> left(boolean exceptWaiting) {
        Map<String, Integer> left = unfinished(exceptWaiting);
        return left.isEmpty() ? Map.of("stream", 1) : left;
    }

    private Map<String, Integer> unfinished(boolean exceptWaiting) {
        var unfinished = new LinkedHashMap<String, Integer>(overview.unfinished());
        if (exceptWaiting) {
            unfinished.replaceAll((queue, messages) -> messages - clock.waiting(queue));
        }
        if (calls.atWork() > 0) {
            unfinished.put("schedule", calls.atWork());
        }
        unfinished.values().removeIf(messages -> messages <= 0);
        return unfinished;
    }

    @Override
    public void close() {
        pollers.forEach(QueuePoller::close);
        readers.forEach(StreamReader::close);
    }
}
