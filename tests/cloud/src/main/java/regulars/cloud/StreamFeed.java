package regulars.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import regulars.cloud.table.Change;
import regulars.local.event.BatchAnswer;
import regulars.local.template.StreamSource;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Feeds a function from the table's stream: one shard, in order, a batch at a time. What fails is tried again after a
 * moment, from the first record that failed; with bisection first by halves; what has failed too often is given up.
 */
final class StreamFeed {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final StreamSource source;
    private final Host host;
    private final Consumer<String> givenUp;
    private final Deque<ObjectNode> waiting = new ArrayDeque<>();
    private Instant notBefore = Instant.MIN;
    private int failures;
    private int most = Integer.MAX_VALUE;
    private long number;

    StreamFeed(StreamSource source, Host host, Consumer<String> givenUp) {
        this.source = source;
        this.host = host;
        this.givenUp = givenUp;
    }

    void changed(Change change, Instant at) {
        ObjectNode record = Events.change(source, change, ++number, at);
        if (source.filter().passes(record)) {
            waiting.add(record);
        }
    }

    boolean isReady(Instant now) {
        return !waiting.isEmpty() && !notBefore.isAfter(now);
    }

    Optional<Instant> next() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(notBefore);
    }

    /** @param again whether the answer is lost, so that all of it comes once more */
    void work(Instant now, boolean again) {
        List<ObjectNode> batch = waiting.stream().limit(Math.min(source.batchSize(), most)).toList();
        int good = succeeded(batch);
        if (again) {
            return;
        }
        IntStream.range(0, good).forEach(_ -> waiting.remove());
        if (good > 0) {
            failures = 0;
            most = good == batch.size() ? Integer.MAX_VALUE : most;
        } else if (source.bisects() && batch.size() > 1) {
            most = batch.size() / 2;
        } else {
            failed(now, batch);
        }
    }

    private void failed(Instant now, List<ObjectNode> batch) {
        if (++failures > source.maximumRetries() && source.maximumRetries() >= 0) {
            batch.forEach(_ -> givenUp.accept(waiting.remove().toString()));
            failures = 0;
            most = Integer.MAX_VALUE;
        } else {
            notBefore = now.plus(MOMENT.multipliedBy(failures));
        }
    }

    /** How many of the first records have succeeded. */
    private int succeeded(List<ObjectNode> batch) {
        Optional<byte[]> answer = host.invoke(Json.bytes(Events.records(batch)));
        if (answer.isEmpty()) {
            return 0;
        }
        List<String> numbers = new ArrayList<>(batch.stream().map(StreamFeed::number).toList());
        Optional<Set<String>> failed = BatchAnswer.failures(answer.get(), numbers.stream().collect(Collectors.toSet()));
        return failed.map(all -> all.stream().mapToInt(numbers::indexOf).min().orElse(batch.size())).orElse(0);
    }

    private static String number(ObjectNode record) {
        return record.path("dynamodb").path("SequenceNumber").stringValue();
    }
}
