package regulars.platform.store.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import regulars.domain.MemberId;
import regulars.platform.store.Member;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Where members take messages as notifications. */
public final class PushSubscriptions {
    /** As many for each member; with one more the oldest goes. */
    public static final int MOST = 5;

    private final Table table;

    public PushSubscriptions(Table table) {
        this.table = table;
    }

    /** A member's, newest first. */
    public List<PushSubscription> of(String merchant, MemberId member) {
        return table.list(Member.partition(merchant, member), PushSubscription.PREFIX).stream().map(PushSubscription::of)
                .sorted(Comparator.comparing(PushSubscription::at).reversed()).toList();
    }

    /** What adds one, or tells one that is there anew. */
    public List<Write> add(String merchant, MemberId member, PushSubscription added) {
        var writes = new ArrayList<Write>();
        writes.add(Write.put(added.item(merchant, member)));
        others(merchant, member, added.endpoint()).skip(MOST - 1).map(oldest -> Write.delete(oldest.key(merchant, member))).forEach(writes::add);
        return writes;
    }

    /** Those at other addresses, newest first. */
    public Stream<PushSubscription> others(String merchant, MemberId member, String endpoint) {
        return of(merchant, member).stream().filter(other -> !other.endpoint().equals(endpoint));
    }

    /** What takes one away, whether it is there or not. */
    public static Write remove(String merchant, MemberId member, PushSubscription removed) {
        return Write.delete(removed.key(merchant, member));
    }

    /** Takes one away that leads nowhere any more. */
    public void forget(String merchant, MemberId member, PushSubscription gone) {
        table.delete(gone.key(merchant, member));
    }
}
