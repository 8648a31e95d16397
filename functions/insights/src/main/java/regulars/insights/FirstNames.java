package regulars.insights;

import java.util.Optional;
import regulars.domain.MemberId;
import regulars.platform.store.Member;
import regulars.platform.table.Table;

/** What members are called, while they are members. */
final class FirstNames {
    private final Table table;

    FirstNames(Table table) {
        this.table = table;
    }

    Optional<String> of(String merchant, MemberId member) {
        return table.get(Member.key(merchant, member)).map(Member::of).map(Member::firstName);
    }
}
