package regulars.platform.store;

import java.util.List;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.platform.table.Item;
import regulars.platform.table.Table;

/** All of a merchant's members, in order of joining, a page at a time. */
public final class Roster {
    private final Table table;

    public Roster(Table table) {
        this.table = table;
    }

    /**
     * A page.
     *
     * @param last the place of its last member; empty where there is nobody after it
     */
    public record Page(List<MemberId> members, Optional<String> last) {
        public Page {
            members = List.copyOf(members);
        }
    }

    /** May be some milliseconds behind.
     * @param after the place of the page before; empty for the first */
    public Page page(String merchant, Optional<String> after, int limit) {
        List<Item> lines = table.first("ROSTER#" + merchant, after, limit);
        return new Page(lines.stream().map(line -> new MemberId(line.text("member"))).toList(),
                lines.size() == limit ? Optional.of(lines.getLast().key().sort()) : Optional.empty());
    }
}
