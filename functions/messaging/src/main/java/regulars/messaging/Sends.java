package regulars.messaging;

import java.util.List;
import java.util.Map;
import regulars.domain.MemberId;
import regulars.platform.World;
import regulars.platform.store.Member;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * What was sent to a member, one line per message and occurrence. A line is claimed before sending and marked after, so
 * that a message is sent at most once: who finds a claim without a mark cannot know whether the message went out, says
 * so, and does not send it again.
 */
final class Sends {
    private static final int VERSION = 1;

    private final Table table;
    private final World world;

    Sends(Table table, World world) {
        this.table = table;
        this.world = world;
    }

    /** The line of one message.
     * @param occurrence which of its kind, as in {@code 1} or {@code 2026} */
    static Key key(String merchant, MemberId member, String kind, String occurrence) {
        return new Key(Member.partition(merchant, member), "SEND#" + kind + "#" + occurrence);
    }

    /** Whether the message is now this caller's to send. */
    boolean claim(Key key) {
        return table.insert(item(key, "claimed"));
    }

    /** Gives a claim back whose message certainly did not go out. */
    void release(Key key) {
        table.transact(List.of(Write.delete(key, "#status = :claimed", Map.of(":claimed", "claimed"))));
    }

    /** Notes that a claim was found whose end nobody knows; whether there was one. */
    boolean giveUp(Key key) {
        return mark(key, "SET #status = :status, #at = :at", "#status = :claimed",
                Map.of(":status", "unknown", ":at", now(), ":claimed", "claimed"));
    }

    void sent(Key key, String providerId) {
        mark(key, "SET #status = :status, #at = :at, #providerId = :id", "attribute_exists(#status)",
                Map.of(":status", "sent", ":at", now(), ":id", providerId));
    }

    /** Records that the message is not sent, and why. */
    void skip(Key key, Outcome.Reason reason) {
        table.insert(item(key, "skipped").with("reason", reason.code()));
    }

    /** As {@link #skip}, of a message that has been claimed. */
    void skipClaimed(Key key, Outcome.Reason reason) {
        mark(key, "SET #status = :status, #at = :at, #reason = :reason", "attribute_exists(#status)",
                Map.of(":status", "skipped", ":at", now(), ":reason", reason.code()));
    }

    private boolean mark(Key key, String change, String condition, Map<String, Object> values) {
        return table.update(key, change, condition, values).isPresent();
    }

    private Item item(Key key, String status) {
        return Item.of(key, VERSION).with("status", status).with("at", now());
    }

    private String now() {
        return world.now().toString();
    }
}
