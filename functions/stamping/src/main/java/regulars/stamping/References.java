package regulars.stamping;

import java.nio.charset.StandardCharsets;
import regulars.domain.ledger.EntryId;
import regulars.platform.hash.Hashes;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/** The till's names for purchases: each earns once at a merchant, whatever the request's key, also after its reversal. */
final class References {
    private static final int VERSION = 1;

    private final Table table;

    References(Table table) {
        this.table = table;
    }

    /** Whether a purchase of this name has earned before. */
    boolean isTaken(String merchant, String reference) {
        return table.getConsistent(key(merchant, reference)).isPresent();
    }

    /** Takes the name for an entry; fails where it is taken. */
    static Write take(String merchant, String reference, EntryId entry) {
        return Write.insert(Item.of(key(merchant, reference), VERSION).with("entry", entry.toString()));
    }

    private static Key key(String merchant, String reference) {
        return Key.main("REFERENCE#" + merchant + "#" + Hashes.sha256Hex(reference.getBytes(StandardCharsets.US_ASCII)));
    }
}
