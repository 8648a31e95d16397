package regulars.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import regulars.domain.ledger.Use.Supply;
import regulars.domain.program.OfferId;
import regulars.domain.program.Programs;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * How often all members together have had what is limited: a counter of each offer, changed in the transaction that
 * hands it out and conditional on what there is, so that nothing is handed out once too often.
 *
 * <p>A reward that is a code has a pool: the codes by number, and how many have been taken. A code is taken at the
 * confirmation only, so what is reserved and given back leaves no gap; there are never more confirmed than reserved,
 * and never more reserved than codes.
 */
public final class Supplies {
    private static final int VERSION = 1;
    private static final String GIVEN = "n";
    private static final String SIZE = "size";
    private static final String TAKEN = "taken";

    /**
     * What is known of an offer.
     *
     * @param given times it has been had or is reserved
     * @param codes in its pool, used ones included
     */
    public record Stock(long given, long codes) {
        /** How many are left of so many, without a total of the pool's codes; never less than none. */
        public long left(OptionalLong inAll) {
            return Math.max(0, inAll.orElse(codes) - given);
        }
    }

    /** The next code of a pool, and the write that takes it. */
    public record NextCode(String code, Write taking) { }

    private final Table table;

    public Supplies(Table table) {
        this.table = table;
    }

    /** How much of an offer has been had. */
    public Stock stock(String merchant, OfferId offer) {
        Optional<Item> item = table.getConsistent(key(merchant, offer));
        return new Stock(number(item, GIVEN), number(item, SIZE));
    }

    /** Whether nothing is left of an offer; without a total, whether its pool is empty. */
    public boolean isUsedUp(String merchant, OfferId offer, OptionalLong inAll) {
        return stock(merchant, offer).left(inAll) == 0;
    }

    /** The same programs, which say of an offer that it is used up where nothing is left of it. */
    public Programs marked(String merchant, Programs programs, OfferId offer, OptionalLong inAll) {
        return isUsedUp(merchant, offer, inAll) ? programs.usedUp(Set.of(offer)) : programs;
    }

    /** The code that is handed out next.
     * @throws IllegalStateException where there are fewer codes than reservations */
    public NextCode nextCode(String merchant, OfferId offer) {
        long taken = number(table.getConsistent(taken(merchant, offer)), TAKEN);
        String code = table.getConsistent(code(merchant, offer, taken + 1)).map(item -> item.text("code"))
                .orElseThrow(() -> new IllegalStateException("a pool has a code for every reservation"));
        return new NextCode(code, Write.put(Item.of(taken(merchant, offer), VERSION).with(TAKEN, taken + 1),
                taken == 0 ? "attribute_not_exists(#taken)" : "#taken = :before", taken == 0 ? Map.of() : Map.of(":before", taken)));
    }

    /** The writes that put codes into a pool; they fail where others were put there since it was read. */
    public List<Write> put(String merchant, OfferId offer, Stock before, List<String> codes) {
        var writes = new ArrayList<Write>();
        writes.add(Write.update(key(merchant, offer), "SET #v = :v, #size = :after",
                before.codes() == 0 ? "attribute_not_exists(#size)" : "#size = :before", sizes(before.codes(), codes.size())));
        for (int number = 0; number < codes.size(); number++) {
            writes.add(Write.insert(Item.of(code(merchant, offer, before.codes() + number + 1), VERSION).with("code", codes.get(number))));
        }
        return writes;
    }

    private static Map<String, Object> sizes(long before, int more) {
        Map<String, Object> after = Map.of(":v", (long) VERSION, ":after", before + more);
        return before == 0 ? after : Map.of(":v", (long) VERSION, ":after", before + more, ":before", before);
    }

    /** The write that belongs to a posting. */
    static Write change(String merchant, Supply supply) {
        Key key = key(merchant, supply.offer());
        String expression = "SET #v = :v ADD #n :times";
        long times = supply.times();
        if (times < 0) {
            return Write.update(key, expression, "attribute_exists(#n)", Map.of(":v", (long) VERSION, ":times", times));
        }
        if (supply.most().isEmpty()) {
            return Write.update(key, expression, "attribute_exists(#size) AND (attribute_not_exists(#n) OR #n < #size)",
                    Map.of(":v", (long) VERSION, ":times", times));
        }
        return Write.update(key, expression, "attribute_not_exists(#n) OR #n <= :room",
                Map.of(":v", (long) VERSION, ":times", times, ":room", supply.most().getAsLong() - times));
    }

    private static long number(Optional<Item> item, String name) {
        return item.flatMap(found -> found.optionalNumber(name)).orElse(0L);
    }

    private static Key key(String merchant, OfferId offer) {
        return Key.main("SUPPLY#" + merchant + "#" + offer);
    }

    private static Key taken(String merchant, OfferId offer) {
        return new Key(key(merchant, offer).partition(), "TAKEN");
    }

    private static Key code(String merchant, OfferId offer, long number) {
        return new Key(key(merchant, offer).partition(), "CODE#%08d".formatted(number));
    }
}
