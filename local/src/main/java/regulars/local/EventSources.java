package regulars.local;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import regulars.local.event.Activity;
import regulars.local.event.Backoff;
import regulars.local.function.Functions;
import regulars.local.queue.QueueOverview;
import regulars.local.queue.QueuePoller;
import regulars.local.queue.SqsApi;
import regulars.local.stream.StreamReader;
import regulars.local.template.Function;
import regulars.local.template.Queue;
import regulars.local.template.QueueSource;
import regulars.local.template.StreamSource;
import regulars.local.template.Table;
import regulars.local.template.Template;
import regulars.local.template.TemplateException;

/** Everything that feeds functions by itself: queues and streams. */
final class EventSources implements AutoCloseable {
    private static final long LOOK_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Template template;
    private final Functions functions;
    private final Emulators emulators;
    private final SqsApi sqs;
    private final QueueOverview overview;
    private final Activity activity = new Activity();
    private final List<QueuePoller> pollers = new ArrayList<>();
    private final List<StreamReader> readers = new ArrayList<>();

    EventSources(Template template, Functions functions, Emulators emulators, Optional<Path> folder,
            InstantSource clock) {
        this.template = template;
        this.functions = functions;
        this.emulators = emulators;
        this.sqs = emulators.sqs();
        this.overview = new QueueOverview(template, sqs);
        template.functions().forEach(function -> {
            function.queueSources().forEach(source -> pollers.add(poller(function, source)));
            function.streamSources().forEach(source -> readers.add(reader(function, source, folder, clock)));
        });
    }

    private QueuePoller poller(Function function, QueueSource source) {
        Queue queue = queue(function, source.queueArn());
        return new QueuePoller(queue, source, functions.get(function), sqs, template.place().region(), Backoff.local(),
                activity);
    }

    private StreamReader reader(Function function, StreamSource source, Optional<Path> folder, InstantSource clock) {
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
    void wake() {
        readers.forEach(StreamReader::wake);
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
            long began = System.nanoTime();
            long finishedBefore = activity.count();
            wake();
            awaitStreams(began, deadline);
            boolean empty = isRead(began) && overview.unfinished().isEmpty();
            if (empty && activity.count() == finishedBefore) {
                return Map.of();
            }
            LockSupport.parkNanos(LOOK_NANOSECONDS);
        }
        Map<String, Integer> left = overview.unfinished();
        return left.isEmpty() ? Map.of("stream", 1) : left;
    }

    private void awaitStreams(long began, long deadline) {
        while (!isRead(began) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_NANOSECONDS);
        }
    }

    private boolean isRead(long began) {
        return readers.stream().allMatch(reader -> reader.foundNothingSince(began));
    }

    @Override
    public void close() {
        pollers.forEach(QueuePoller::close);
        readers.forEach(StreamReader::close);
    }
}
