package regulars.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.SendingRecord;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * What providers report of a merchant's e-mails, counted by day (UTC), and whether its messages are paused. Only an
 * operator ends a pause; what was counted up to that day then counts no more.
 */
public final class SendingRecords {
    private static final int VERSION = 1;
    private static final String DAY = "DAY#";
    private static final Duration KEPT = Duration.ofDays(30);
    /** For so long the owner is still worth telling. */
    private static final Duration NEWS = Duration.ofDays(7);

    /**
     * A pause.
     *
     * @param since   when it began
     * @param figures what led to it
     */
    public record Pause(Instant since, SendingRecord figures) {
        /** As its item tells; nothing where the merchant is not paused. */
        public static Optional<Pause> of(Item item) {
            return item.optionalInstant("paused").map(since -> new Pause(since, SendingRecords.figures(item)));
        }
    }

    private final Table table;

    public SendingRecords(Table table) {
        this.table = table;
    }

    /** Where it stands whether the merchant is paused. */
    public static Key key(String merchant) {
        return Key.main(partition(merchant));
    }

    public Optional<Pause> pause(String merchant) {
        return table.getConsistent(key(merchant)).flatMap(Pause::of);
    }

    /** Counts on the day. */
    public static Write count(String merchant, Instant now, SendingRecord more) {
        String day = day(now).toString();
        Map<String, Object> values = new HashMap<>(values(more));
        values.putAll(Map.of(":day", day, ":v", VERSION, ":ttl", now.plus(KEPT).getEpochSecond()));
        return Write.update(new Key(partition(merchant), DAY + day),
                "SET #day = :day, #v = :v, #ttl = :ttl ADD #messages :messages, #bounces :bounces, #complaints :complaints",
                "attribute_not_exists(#day) OR #day = :day", values);
    }

    /** The week up to now, without what an operator has closed. */
    public SendingRecord week(String merchant, Instant now) {
        LocalDate first = day(now).minusDays(SendingRecord.DAYS - 1L);
        LocalDate closed = table.getConsistent(key(merchant)).flatMap(item -> item.optionalText("liftedOn"))
                .map(LocalDate::parse).orElse(LocalDate.MIN);
        return table.list(partition(merchant), DAY).stream()
                .filter(item -> !LocalDate.parse(item.text("day")).isBefore(first))
                .filter(item -> LocalDate.parse(item.text("day")).isAfter(closed))
                .map(SendingRecords::figures).reduce(SendingRecord.NONE, SendingRecord::plus);
    }

    /** Pauses the merchant's messages, unless they are; the table's stream has the owner told.
     * @return whether they were not */
    public boolean pause(String merchant, Instant now, SendingRecord week) {
        Map<String, Object> values = new HashMap<>(values(week));
        values.putAll(Map.of(":v", VERSION, ":paused", now.toString(), ":expires", now.plus(NEWS).toString()));
        return table.update(key(merchant), "SET #v = :v, #paused = :paused, #expires = :expires, #messages = :messages,"
                + " #bounces = :bounces, #complaints = :complaints REMOVE #sent, #providerId", "attribute_not_exists(#paused)",
                values).isPresent();
    }

    private static Map<String, Object> values(SendingRecord figures) {
        return Map.of(":messages", figures.messages(), ":bounces", figures.bounces(), ":complaints", figures.complaints());
    }

    /** The figures of a day or a pause. */
    public static SendingRecord figures(Item item) {
        return new SendingRecord(item.number("messages"), item.number("bounces"), item.number("complaints"));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static String partition(String merchant) {
        return "SENDING#" + merchant;
    }
}
