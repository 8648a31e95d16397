package regulars.local.stream;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import regulars.local.aws.AwsApi;
import regulars.local.aws.AwsFailure;
import regulars.local.clock.LocalClock;
import regulars.local.event.Activity;
import regulars.local.event.Backoff;
import regulars.local.function.FunctionHost;
import regulars.local.log.RunLog;
import regulars.local.template.StreamSource;
import regulars.local.template.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Feeds a function from a table's stream, one batch after another. */
public final class StreamReader implements AutoCloseable {
    private static final RunLog LOG = RunLog.of("stream");
    /** Writes that pass the door wake the reader; this is for those that don't. */
    private static final long IDLE_MILLISECONDS = 500;

    private final StreamSource source;
    private final StreamApi stream;
    private final StreamEvents events;
    private final Checkpoints checkpoints;
    private final FunctionHost function;
    private final Backoff backoff;
    private final LocalClock clock;
    private final Consumer<String> onFailure;
    private final FailureReport report;
    private final Activity activity;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Map<String, String> iterators = new HashMap<>();
    private final Set<String> finishedShards = new HashSet<>();
    private List<String> openShards = List.of();
    private final Thread thread = Thread.ofVirtual().name("stream").unstarted(this::run);
    private volatile long idleSince = Long.MIN_VALUE;
    private volatile boolean closed;

    /** Reads the table's stream for the function; tells {@code onFailure} of records that were given up. */
    public StreamReader(Table table, StreamSource source, FunctionHost function, AwsApi dynamo, String region,
            Optional<Path> folder, LocalClock clock, Backoff backoff, Consumer<String> onFailure,
            Activity activity) {
        this.source = source;
        this.stream = new StreamApi(dynamo, table.name());
        this.events = new StreamEvents(table.arn() + stream.streamArn().replaceFirst(".*(/stream/)", "$1"), region);
        this.checkpoints = new Checkpoints(folder, function.function().id());
        this.function = function;
        this.backoff = backoff;
        this.clock = clock;
        this.onFailure = onFailure;
        this.report = new FailureReport(function.function(), stream.streamArn(), clock);
        this.activity = activity;
    }

    public void start() {
        thread.start();
    }

    /** There may be something to read. */
    public void wake() {
        wakeUp.release();
    }

    /**
     * Whether a look at the whole stream that began after this moment of {@link System#nanoTime} found nothing more.
     */
    public boolean foundNothingSince(long nanoTime) {
        return idleSince - nanoTime > 0 && idleSince != Long.MIN_VALUE;
    }

    /** Whether a batch that failed waits for its next try. */
    public boolean waitsForRetry() {
        return clock.waiting(owner()) > 0;
    }

    private String owner() {
        return "stream-" + function.function().id();
    }

    private void run() {
        while (!closed) {
            try {
                wakeUp.drainPermits();
                long began = System.nanoTime();
                if (!pass()) {
                    idleSince = began;
                    wakeUp.tryAcquire(IDLE_MILLISECONDS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.say("Reading the stream failed", e);
                    iterators.clear();
                    openShards = List.of();
                    pause();
                }
            }
        }
    }

    private void pause(int failures) throws InterruptedException {
        clock.pause(owner(), backoff.after(failures));
    }

    private void pause() {
        try {
            Thread.sleep(IDLE_MILLISECONDS);
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    /** Reads each shard once; whether there was anything. */
    private boolean pass() throws InterruptedException {
        if (openShards.isEmpty()) {
            openShards = stream.shards().stream().filter(shard -> !finishedShards.contains(shard)).toList();
        }
        boolean found = false;
        for (String shard : openShards) {
            found |= read(shard);
        }
        return found;
    }

    /** A shard that ends has children, which are looked for with the next pass. */
    private void finish(String shard) {
        finishedShards.add(shard);
        openShards = List.of();
    }

    /** Whether there was anything, or will be: the children of a shard that ended. */
    private boolean read(String shard) throws InterruptedException {
        String iterator = iterators.computeIfAbsent(shard, this::iterator);
        StreamApi.Page page = stream.records(iterator, source.batchSize());
        if (!page.records().isEmpty()) {
            work(shard, page.records());
            activity.finished();
        }
        page.next().ifPresentOrElse(next -> iterators.put(shard, next), () -> finish(shard));
        return !page.records().isEmpty() || page.next().isEmpty();
    }

    /** Records older than a day are gone, and so may be the place where the last run stopped. */
    private String iterator(String shard) {
        try {
            return stream.iterator(shard, checkpoints.get(shard));
        } catch (AwsFailure e) {
            if (e.is("TrimmedDataAccessException")) {
                return stream.iterator(shard, Optional.empty());
            }
            throw e;
        }
    }

    private void work(String shard, List<JsonNode> records) throws InterruptedException {
        List<ObjectNode> batch = records.stream().map(events::record).filter(source.filter()::passes).toList();
        new BatchRun(function, source, events, this::pause, number -> checkpoints.set(shard, number),
                lost -> onFailure.accept(report.of(shard, lost))).work(batch);
        checkpoints.set(shard, StreamEvents.sequenceNumber(records.getLast()));
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
