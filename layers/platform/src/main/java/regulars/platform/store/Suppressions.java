package regulars.platform.store;

import java.time.Instant;
import java.util.List;
import regulars.platform.auth.Tokens;
import regulars.platform.contact.EmailAddress;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * Addresses behind which there is no mailbox, as the provider has said: nobody writes to them until their owner proves
 * one anew. The same at every merchant, and in the key as a keyed digest only.
 */
public final class Suppressions {
    private static final int VERSION = 1;

    private final Table table;
    private final Tokens tokens;

    public Suppressions(Table table, Tokens tokens) {
        this.table = table;
        this.tokens = tokens;
    }

    /** Whether messages to the member would come back. Phone numbers are never suppressed. */
    public boolean holds(Member member) {
        return switch (member.channel()) {
            case EMAIL -> table.getConsistent(key(member.address())).isPresent();
            case SMS, PUSH -> false;
        };
    }

    /** Suppresses the address from now on. */
    public Write add(EmailAddress address, Instant at) {
        return Write.put(Item.of(key(address.value()), VERSION).with("at", at));
    }

    /** What lifts it, since the address has just been proven; nothing where it is not suppressed. */
    public List<Write> lift(String address) {
        Key key = key(address);
        return table.getConsistent(key).map(_ -> Write.delete(key)).stream().toList();
    }

    private Key key(String address) {
        return Key.main("SUPPRESSED#" + tokens.digest("suppressed", address));
    }
}
