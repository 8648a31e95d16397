package regulars.platform.store;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import regulars.domain.AccountId;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.Movement;
import regulars.domain.ledger.SealedEntry;
import regulars.domain.ledger.Sha256;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.SortableTime;
import regulars.platform.table.Table;

/**
 * What happened at a merchant, in order of time: a line for every entry and every join. A line's key comes from what it
 * tells of, so writing it again changes nothing.
 */
public final class Journal {
    /** The type of a line about a new member; all others are types of entries. */
    public static final String JOIN = "join";

    private static final int VERSION = 1;

    /**
     * One line.
     *
     * @param at    when it was recorded
     * @param type  of the entry, or {@link #JOIN}
     * @param key   of the entry within its account; the member's id for a join
     * @param cause key of the entry that it takes back for good
     * @param units by program, signed
     * @param hash  of the entry; empty for a join, and for an entry of before hashes were kept here
     */
    public record Line(Instant at, String type, AccountId account, String key, Optional<String> cause,
                       Map<String, Long> units, Optional<Sha256> hash) {
        public Line {
            units = Map.copyOf(units);
        }

        /** The line about an entry. */
        public static Line of(SealedEntry sealed) {
            Entry entry = sealed.entry();
            return new Line(entry.recordedAt(), entry.type().code(), entry.id().account(), entry.id().key(), entry.undone(),
                    entry.movements().stream().collect(Collectors.toMap(
                            movement -> movement.program().value(), Movement::amount, Long::sum)), Optional.of(sealed.hash()));
        }
    }

    private final Table table;

    public Journal(Table table) {
        this.table = table;
    }

    /** A line as it is stored. */
    public static Item item(String merchant, Line line) {
        return Item.of(new Key(partition(merchant, month(line.at())), place(line.at()) + line.account() + "-" + line.key()), VERSION)
                .with("at", line.at()).with("type", line.type()).with("account", line.account().value())
                .with("key", line.key()).with("cause", line.cause())
                .with("hash", line.hash().map(Sha256::hex)).with("units", line.units().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, units -> units.getValue().toString())));
    }

    /** Lines from one instant up to another, excluded; may be some milliseconds behind. */
    public List<Line> between(String merchant, Instant from, Instant until) {
        var lines = new ArrayList<Line>();
        for (YearMonth month = month(from); !month.isAfter(month(until)); month = month.plusMonths(1)) {
            table.between(partition(merchant, month), place(from), place(until)).stream()
                    .map(Journal::line).forEach(lines::add);
        }
        return lines;
    }

    private static Line line(Item item) {
        return new Line(item.instant("at"), item.text("type"), new AccountId(item.text("account")), item.text("key"),
                item.optionalText("cause"), item.texts("units").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, units -> Long.parseLong(units.getValue()))),
                item.optionalText("hash").map(Sha256::new));
    }

    private static String partition(String merchant, YearMonth month) {
        return "JOURNAL#" + merchant + "#" + month;
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static String place(Instant at) {
        return SortableTime.text(at) + "#";
    }
}
