package regulars.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import regulars.domain.MemberId;
import regulars.domain.message.Purpose;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.SortableTime;
import regulars.platform.table.Table;

/**
 * When members of a merchant took a consent back, in order of time; folded from the stream, put again as often as it is
 * read. Kept for 400 days, as what was sent is.
 */
public final class WithdrawnConsents {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int VERSION = 1;

    /** A member took the consent to such messages back. */
    public record Withdrawn(Instant at, MemberId member, Purpose purpose) { }

    private final Table table;

    public WithdrawnConsents(Table table) {
        this.table = table;
    }

    /** A line as it is stored. */
    public static Item item(String merchant, Withdrawn withdrawn) {
        return Item.of(new Key(partition(merchant), String.join("#", SortableTime.text(withdrawn.at()), withdrawn.member().value(),
                        withdrawn.purpose().name())), VERSION)
                .with("at", withdrawn.at()).with("member", withdrawn.member().value()).with("purpose", withdrawn.purpose().name())
                .expiring(withdrawn.at().plus(KEPT));
    }

    /** From one instant up to another, excluded; may be some milliseconds behind. */
    public List<Withdrawn> between(String merchant, Instant from, Instant until) {
        return table.between(partition(merchant), SortableTime.text(from), SortableTime.text(until)).stream()
                .map(item -> new Withdrawn(item.instant("at"), new MemberId(item.text("member")), Purpose.valueOf(item.text("purpose")))).toList();
    }

    private static String partition(String merchant) {
        return "WITHDRAWN#" + merchant;
    }
}
