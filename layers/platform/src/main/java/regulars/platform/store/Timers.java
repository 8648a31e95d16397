package regulars.platform.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.platform.table.Item;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Members' timers in the table. Every write is conditional on nobody else having moved the timer since it was read. */
public final class Timers {
    /**
     * A timer as it was read.
     *
     * @param due when it is due, as it stands in the index; empty while it sleeps
     */
    public record Stored(Timer timer, Optional<String> due) { }

    private final Table table;

    public Timers(Table table) {
        this.table = table;
    }

    /** As it is now. */
    public Optional<Stored> find(String merchant, MemberId member, MessageKind kind) {
        return table.getConsistent(Timer.key(merchant, member, kind))
                .map(item -> new Stored(Timer.of(merchant, member, kind, item), item.optionalText(Due.AT)));
    }

    /** Sets a timer. What would be due already is due now: who looks for what is due does not look far back. */
    public static Write set(Timer timer, Optional<Stored> read, Instant now) {
        Instant at = timer.instant();
        return put(Due.mark(timer.item(), at.isBefore(now) ? now : at), read);
    }

    /** Lets a timer sleep, with all that it remembers. */
    public static Write silence(Stored read) {
        return put(read.timer().item(), Optional.of(read));
    }

    /** Removes a timer. */
    public static Write remove(Stored read) {
        return Write.delete(read.timer().item().key(), condition(read), values(read));
    }

    private static Write put(Item item, Optional<Stored> read) {
        return read.map(before -> Write.put(item, condition(before), values(before))).orElseGet(() -> Write.insert(item));
    }

    private static String condition(Stored read) {
        return read.due().isPresent() ? "#due = :read" : "attribute_not_exists(#due)";
    }

    private static Map<String, Object> values(Stored read) {
        return read.due().<Map<String, Object>>map(due -> Map.of(":read", due)).orElse(Map.of());
    }
}
