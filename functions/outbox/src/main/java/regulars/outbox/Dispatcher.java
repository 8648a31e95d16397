package regulars.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import regulars.platform.json.Json;
import regulars.platform.log.Log;
import regulars.platform.queue.Queue;
import regulars.platform.queue.StreamRecord;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;

/**
 * Sends what a batch of changes means, and writes the journal. A record that cannot be understood is parked by its key,
 * so that it holds up nobody; a queue or a table that does not take something holds up the stream, so that nothing is
 * lost. Messages may therefore be sent twice, never too seldom; a journal's line that is written twice is one line.
 */
final class Dispatcher {
    private static final int OPENED_MAX = 10_000;

    private final Map<Destination, Queue> queues;
    private final Table table;
    private final Set<Key> opened = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > OPENED_MAX;
        }
    });

    Dispatcher(Map<Destination, Queue> queues, Table table) {
        this.queues = Map.copyOf(queues);
        this.table = table;
    }

    /** A message and the position of the record that it comes from. */
    private record Outgoing(int record, Queue.Message message) { }

    /** Gives the first record that was not passed on, if any. */
    Optional<StreamRecord> dispatch(List<StreamRecord> records, Log log) {
        var outgoing = new EnumMap<Destination, List<Outgoing>>(Destination.class);
        var journal = new LinkedHashMap<Key, Item>();
        var lines = new HashMap<Key, Integer>();
        var days = new LinkedHashMap<Key, Item>();
        for (int i = 0; i < records.size(); i++) {
            int position = i;
            Consequences consequences = translate(records.get(i), log);
            consequences.deliveries().forEach(delivery -> outgoing
                    .computeIfAbsent(delivery.destination(), _ -> new ArrayList<>()).add(new Outgoing(position, delivery.message())));
            consequences.day().ifPresent(day -> days.put(day.key(), day));
            consequences.journal().ifPresent(line -> {
                journal.put(line.key(), line);
                lines.putIfAbsent(line.key(), position);
            });
        }
        days.values().forEach(this::open);
        var failed = new TreeSet<Integer>();
        outgoing.forEach((destination, messages) -> failed.addAll(send(queues.get(destination), messages, log)));
        table.putAll(List.copyOf(journal.values())).forEach(key -> failed.add(lines.get(key)));
        return failed.isEmpty() ? Optional.empty() : Optional.of(records.get(failed.first()));
    }

    /** A day that is there stays as it is, open or closed; what is known to be there is not asked for again. */
    private synchronized void open(Item day) {
        if (!opened.contains(day.key())) {
            table.insert(day);
            opened.add(day.key());
        }
    }

    private static Consequences translate(StreamRecord record, Log log) {
        try {
            return Translation.of(record);
        } catch (RuntimeException e) {
            log.error("record parked", e, Map.of("sequenceNumber", record.sequenceNumber()));
            return Consequences.of(Delivery.of(Destination.PARKED, Json.object().put("pk", record.key().partition())
                    .put("sk", record.key().sort()).put("reason", e.getClass().getSimpleName())));
        }
    }

    private static List<Integer> send(Queue queue, List<Outgoing> messages, Log log) {
        List<Integer> failed = queue.sendAll(messages.stream().map(Outgoing::message).toList());
        if (!failed.isEmpty()) {
            log.warn("messages not taken", Map.of("count", failed.size()));
        }
        return failed.stream().map(position -> messages.get(position).record()).toList();
    }
}
