package regulars.outbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import regulars.platform.json.Json;
import regulars.platform.log.Log;
import regulars.platform.queue.Queue;
import regulars.platform.queue.StreamRecord;

/**
 * Sends what a batch of changes means. A record that cannot be understood is parked by its key, so that it holds up
 * nobody; a queue that does not take a message holds up the stream, so that nothing is lost. Messages may therefore be
 * sent twice, never too seldom.
 */
final class Dispatcher {
    private final Map<Destination, Queue> queues;

    Dispatcher(Map<Destination, Queue> queues) {
        this.queues = Map.copyOf(queues);
    }

    /** A message and the position of the record that it comes from. */
    private record Outgoing(int record, String body) { }

    /** Gives the first record that was not passed on, if any. */
    Optional<StreamRecord> dispatch(List<StreamRecord> records, Log log) {
        var outgoing = new EnumMap<Destination, List<Outgoing>>(Destination.class);
        for (int i = 0; i < records.size(); i++) {
            for (Delivery delivery : translate(records.get(i), log)) {
                outgoing.computeIfAbsent(delivery.destination(), _ -> new ArrayList<>()).add(new Outgoing(i, delivery.body()));
            }
        }
        var failed = new TreeSet<Integer>();
        outgoing.forEach((destination, messages) -> failed.addAll(send(queues.get(destination), messages, log)));
        return failed.isEmpty() ? Optional.empty() : Optional.of(records.get(failed.first()));
    }

    private static List<Delivery> translate(StreamRecord record, Log log) {
        try {
            return Translation.of(record);
        } catch (RuntimeException e) {
            log.error("record parked", e, Map.of("sequenceNumber", record.sequenceNumber()));
            return List.of(Delivery.of(Destination.PARKED, Json.object().put("pk", record.key().partition())
                    .put("sk", record.key().sort()).put("reason", e.getClass().getSimpleName())));
        }
    }

    private static List<Integer> send(Queue queue, List<Outgoing> messages, Log log) {
        List<Integer> failed = queue.send(messages.stream().map(Outgoing::body).toList());
        if (!failed.isEmpty()) {
            log.warn("messages not taken", Map.of("count", failed.size()));
        }
        return failed.stream().map(position -> messages.get(position).record()).toList();
    }
}
