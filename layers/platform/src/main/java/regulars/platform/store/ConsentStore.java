package regulars.platform.store;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import regulars.domain.MemberId;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Members' decisions about messages: every one is kept, the newest counts. */
public final class ConsentStore {
    /** What the sort keys of decisions begin with. */
    public static final String PREFIX = "CONSENT#";

    /** How a decision came about that was made when joining. */
    public static final String JOINING = "join-page";

    private static final int VERSION = 1;

    private final Table table;

    public ConsentStore(Table table) {
        this.table = table;
    }

    /** Whether messages of a purpose are wanted now, by channel; channels that were never decided on are missing. */
    public Map<Channel, Boolean> current(String merchant, MemberId member, Purpose purpose) {
        return current(merchant, member).getOrDefault(purpose, Map.of());
    }

    /** The same for every purpose, by purpose; what was never decided on is missing. */
    public Map<Purpose, Map<Channel, Boolean>> current(String merchant, MemberId member) {
        return current(table.list(Member.partition(merchant, member), PREFIX));
    }

    /** The same by a member's decisions, in order of their sort keys. */
    public static Map<Purpose, Map<Channel, Boolean>> current(List<Item> decisions) {
        var current = new EnumMap<Purpose, Map<Channel, Boolean>>(Purpose.class);
        decisions.forEach(item ->
                current.computeIfAbsent(Purpose.valueOf(item.text("purpose")), _ -> new EnumMap<>(Channel.class))
                        .put(Channel.valueOf(item.text("channel")), item.flag("granted")));
        return current;
    }

    /** Adds a decision. The sort key ends with its time, so the list is in order of time for each channel and purpose. */
    public static Write add(String merchant, MemberId member, Consent consent) {
        String sort = PREFIX + consent.channel() + "#" + consent.purpose() + "#%015d".formatted(consent.at().toEpochMilli());
        return Write.put(Item.of(new Key(Member.partition(merchant, member), sort), VERSION)
                .with("channel", consent.channel().name()).with("purpose", consent.purpose().name())
                .with("granted", consent.granted()).with("at", consent.at())
                .with("how", consent.how()).with("text", consent.text()));
    }
}
