package regulars.platform.store.coupon;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import regulars.domain.coupon.Tally;
import regulars.platform.table.Item;
import regulars.platform.table.Write;

/**
 * A tally as attributes of an item: {@code used}, {@code holds} and {@code w}, a version that grows with every write and
 * that every write is conditional on.
 */
public final class TallyItem {
    private TallyItem() {
    }

    /** What an item says. */
    public static Tally tally(Item item) {
        return new Tally(item.number("used"), item.texts("holds").entrySet().stream()
                .map(hold -> new Tally.Hold(hold.getKey(), Instant.parse(hold.getValue()))).toList());
    }

    public static long version(Item item) {
        return item.number("w");
    }

    /** The item with another tally, to be written under the condition that it still has the version that was read; 0
     * where there was none. */
    public static Write write(Item item, Tally tally, long version) {
        Map<String, String> holds = tally.holds().stream()
                .collect(Collectors.toMap(Tally.Hold::use, hold -> hold.expiresAt().toString()));
        Item next = item.with("used", tally.used()).with("holds", holds).with("w", version + 1);
        return version == 0 ? Write.insert(next) : Write.put(next, "#w = :read", Map.of(":read", version));
    }
}
