package regulars.platform.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import regulars.domain.MemberId;
import regulars.domain.message.MessageKind;
import regulars.domain.timing.LocalHour;
import regulars.platform.table.Item;
import regulars.platform.table.Key;

/**
 * When to look at a member again for messages of a kind. The date, hour and zone are what counts; the instant follows
 * from them and is computed anew with every look.
 *
 * @param memory what the last look found and the next one needs
 */
public record Timer(String merchant, MemberId member, MessageKind kind, LocalDate date, int hour, ZoneId zone,
                    Map<String, String> memory) {
    /** What the sort keys of timers begin with. */
    public static final String PREFIX = "TIMER#";

    /** What a timer remembers that is only to be looked at, and that no message will follow. */
    public static final String ONLY_LOOKS = "onlyLooks";

    private static final int VERSION = 1;

    public Timer {
        memory = Map.copyOf(memory);
    }

    /** Where a member's timer of a kind lies. */
    public static Key key(String merchant, MemberId member, MessageKind kind) {
        return new Key(Member.partition(merchant, member), PREFIX + kind.code());
    }

    /** When it is due by the zone's present rules. */
    public Instant instant() {
        return new LocalHour(date, hour).in(zone);
    }

    /** Whether it looks at the same date, hour and zone as another. */
    public boolean isAt(Timer other) {
        return date.equals(other.date) && hour == other.hour && zone.equals(other.zone);
    }

    Item item() {
        return Item.of(key(merchant, member, kind), VERSION).with("date", date.toString()).with("hour", hour)
                .with("zone", zone.getId()).with("memory", memory);
    }

    static Timer of(String merchant, MemberId member, MessageKind kind, Item item) {
        return new Timer(merchant, member, kind, LocalDate.parse(item.text("date")), (int) item.number("hour"),
                TimeZones.find(item.text("zone")).orElse(ZoneOffset.UTC), item.texts("memory"));
    }
}
