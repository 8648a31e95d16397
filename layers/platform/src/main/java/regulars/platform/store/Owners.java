package regulars.platform.store;

import java.util.Optional;
import regulars.platform.auth.Tokens;
import regulars.platform.contact.EmailAddress;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** Which merchant an e-mail address owns. The address is in the key as a keyed digest only. */
public final class Owners {
    private static final int VERSION = 1;

    /** An owner: a merchant, and which of its staff. */
    public record Owner(String merchant, String staff) { }

    private final Table table;
    private final Tokens tokens;

    public Owners(Table table, Tokens tokens) {
        this.table = table;
        this.tokens = tokens;
    }

    public Optional<Owner> find(EmailAddress email) {
        return table.getConsistent(key(email)).map(item -> new Owner(item.text("merchant"), item.text("staff")));
    }

    /** Makes the address an owner's, where it is nobody's yet. */
    public Write claim(EmailAddress email, Owner owner) {
        return Write.insert(Item.of(key(email), VERSION)
                .with("merchant", owner.merchant()).with("staff", owner.staff()));
    }

    private Key key(EmailAddress email) {
        return Key.main("OWNER#" + tokens.digest("owner", email.value()));
    }
}
