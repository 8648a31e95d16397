package regulars.surveys;

import java.util.Optional;
import regulars.domain.MemberId;
import regulars.platform.http.Problem;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.table.Table;

/** Merchants, and what their members are called. */
final class Shops {
    private final Table table;

    Shops(Table table) {
        this.table = table;
    }

    /** The language in which everything has to be there. */
    String language(String merchant) {
        return table.get(Merchant.key(merchant)).map(Merchant::of).orElseThrow(Problem::notFound).language().tag();
    }

    /** The member's first name, while there is such a member. */
    Optional<String> firstName(String merchant, MemberId member) {
        return table.get(Member.key(merchant, member)).map(Member::of).map(Member::firstName);
    }
}
