package regulars.enrollment;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.MemberId;
import regulars.platform.auth.Tokens;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Whose an address is: claimed once at each merchant, in its normal form, under a keyed digest. */
final class Claims {
    private static final int VERSION = 1;

    private final Table table;
    private final Tokens tokens;

    Claims(Table table, Tokens tokens) {
        this.table = table;
        this.tokens = tokens;
    }

    Optional<MemberId> owner(String merchant, Address address) {
        return table.getConsistent(key(merchant, address)).map(item -> new MemberId(item.text("member")));
    }

    /** Claims a confirmed address that nobody has claimed. */
    Write claim(String merchant, Address address, MemberId member, Instant verified) {
        return Write.insert(Item.of(key(merchant, address), VERSION)
                .with("member", member.value()).with("verified", verified));
    }

    private Key key(String merchant, Address address) {
        return Key.main("CLAIM#" + merchant + "#" + tokens.digest("claim/" + merchant, address.value()));
    }
}
