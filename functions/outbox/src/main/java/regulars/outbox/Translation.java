package regulars.outbox;

import java.util.List;
import regulars.platform.json.Json;
import regulars.platform.queue.StreamRecord;

/** What a committed item means to the rest of the system: the one table from families of items to messages. */
final class Translation {
    private Translation() {
    }

    /** The messages that follow from a change; none where nobody waits for it.
     * @throws IllegalArgumentException where the item is not what its key says */
    static List<Delivery> of(StreamRecord record) {
        if (!record.inserted()) {
            return List.of();
        }
        String[] partition = record.key().partition().split("#");
        String sort = record.key().sort();
        return switch (partition[0]) {
            case "ACCOUNT" -> sort.startsWith("ENTRY#") ? List.of(entry(record, partition)) : List.of();
            case "MEMBER" -> sort.equals("@") ? List.of(welcome(partition)) : List.of();
            case "CODE" -> List.of(code(record, partition));
            case "JOIN" -> List.of(confirmation(partition));
            default -> List.of();
        };
    }

    private static Delivery entry(StreamRecord record, String[] partition) {
        long sequence = record.number("n").orElseThrow(() -> malformed("an entry without its number"));
        return Delivery.of(Destination.TIERS, Json.object().put("type", "entry")
                .put("merchant", part(partition, 1)).put("account", part(partition, 2)).put("sequence", sequence));
    }

    private static Delivery welcome(String[] partition) {
        return Delivery.of(Destination.MESSAGES, Json.object().put("kind", "welcome")
                .put("merchant", part(partition, 1)).put("member", part(partition, 2)));
    }

    private static Delivery code(StreamRecord record, String[] partition) {
        String purpose = record.text("purpose").orElseThrow(() -> malformed("a code without its purpose"));
        return Delivery.of(Destination.MESSAGES, Json.object().put("kind", purpose + "-code").put("code", part(partition, 1)));
    }

    private static Delivery confirmation(String[] partition) {
        return Delivery.of(Destination.MESSAGES, Json.object().put("kind", "address-confirmation").put("join", part(partition, 1)));
    }

    private static String part(String[] partition, int index) {
        if (index >= partition.length) {
            throw malformed("a key without its ids");
        }
        return partition[index];
    }

    private static IllegalArgumentException malformed(String what) {
        return new IllegalArgumentException(what);
    }
}
