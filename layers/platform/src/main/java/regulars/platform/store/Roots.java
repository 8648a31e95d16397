package regulars.platform.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.ledger.DayRoot;
import regulars.domain.ledger.Sha256;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * The days of a merchant that had entries. A day is open until some hours after its end, so that what the stream was late
 * with is there; then it is closed with a signed root, and never changed again.
 */
public final class Roots {
    /** Most leaves of a day, so that all of them are written in one transaction. */
    public static final int LEAVES_LIMIT = 65_536;

    private static final int FORM = 1;
    private static final LocalTime CLOSES_AT = LocalTime.of(6, 0);
    private static final int LEAVES_IN_ITEM = 8_192;
    private static final int HASH_BYTES = 32;

    /**
     * A day as it is stored.
     *
     * @param due    when it is to be closed; empty where it has been
     * @param closed empty while it is open
     */
    public record Day(LocalDate date, Optional<String> due, Optional<Closed> closed) { }

    /** A root that is published, and the operator's signature. */
    public record Closed(DayRoot root, String signature) { }

    private final Table table;

    public Roots(Table table) {
        this.table = table;
    }

    /** A day that has its first entry. */
    public static Item open(String merchant, LocalDate day) {
        Instant closes = day.plusDays(1).atTime(CLOSES_AT).toInstant(ZoneOffset.UTC);
        return Due.mark(Item.of(key(merchant, day), FORM), closes);
    }

    /** Whether something due is a day. */
    public static Optional<LocalDate> day(Key key) {
        return Optional.of(key).filter(any -> any.partition().startsWith("ROOT#")).map(any -> LocalDate.parse(any.sort()));
    }

    public Optional<Day> find(String merchant, LocalDate day) {
        return table.getConsistent(key(merchant, day)).map(Roots::day);
    }

    /** Days with the newest first, those that are open included. */
    public List<Day> newest(String merchant, Optional<LocalDate> before, int limit) {
        return table.last(partition(merchant), before.map(LocalDate::toString), limit).stream().map(Roots::day).toList();
    }

    /** The next day with entries after one. */
    public Optional<Day> after(String merchant, LocalDate day) {
        return table.first(partition(merchant), Optional.of(day.toString()), 1).stream().map(Roots::day).findFirst();
    }

    /** The leaves of a closed day, in the order of its tree. */
    public List<Sha256> leaves(String merchant, LocalDate day) {
        return table.list(leavesPartition(merchant, day), "PART#").stream().flatMap(part -> unpacked(part.bytes("leaves"))).toList();
    }

    /** Closes an open day; fails where somebody else has. */
    public static List<Write> close(String merchant, Day open, Closed closed, List<Sha256> leaves) {
        DayRoot root = closed.root();
        var writes = new ArrayList<Write>();
        writes.add(Write.put(Item.of(key(merchant, root.day()), FORM).with("shop", root.shop()).with("root", root.root().hex())
                .with("previous", root.previous().hex()).with("signature", closed.signature()), "#due = :due", due(open)));
        for (int from = 0; from < leaves.size(); from += LEAVES_IN_ITEM) {
            writes.add(Write.put(Item.of(new Key(leavesPartition(merchant, root.day()), "PART#" + from / LEAVES_IN_ITEM), FORM)
                    .with("leaves", packed(leaves.subList(from, Math.min(from + LEAVES_IN_ITEM, leaves.size()))))));
        }
        return writes;
    }

    /** Forgets an open day that nothing can be said of. */
    public static Write drop(String merchant, Day open) {
        return Write.delete(key(merchant, open.date()), "#due = :due", due(open));
    }

    private static Map<String, Object> due(Day open) {
        return Map.of(":due", open.due().orElseThrow());
    }

    private static byte[] packed(List<Sha256> leaves) {
        var bytes = ByteBuffer.allocate(leaves.size() * HASH_BYTES);
        leaves.forEach(leaf -> bytes.put(leaf.bytes()));
        return bytes.array();
    }

    private static Stream<Sha256> unpacked(byte[] bytes) {
        return IntStream.range(0, bytes.length / HASH_BYTES)
                .mapToObj(place -> Sha256.fromBytes(Arrays.copyOfRange(bytes, place * HASH_BYTES, (place + 1) * HASH_BYTES)));
    }

    private static Day day(Item item) {
        LocalDate date = LocalDate.parse(item.key().sort());
        Optional<Closed> closed = item.optionalText("root").map(root -> new Closed(new DayRoot(item.text("shop"), date,
                new Sha256(root), new Sha256(item.text("previous"))), item.text("signature")));
        return new Day(date, item.optionalText(Due.AT), closed);
    }

    private static Key key(String merchant, LocalDate day) {
        return new Key(partition(merchant), day.toString());
    }

    private static String partition(String merchant) {
        return "ROOT#" + merchant;
    }

    private static String leavesPartition(String merchant, LocalDate day) {
        return "LEAVES#" + merchant + "#" + day;
    }
}
