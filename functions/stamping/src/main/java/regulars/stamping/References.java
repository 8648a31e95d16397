package regulars.stamping;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.EntryId;
import regulars.platform.hash.Hashes;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Table;
import regulars.platform.table.Write;

/**
 * The till's names for purchases: each earns once at a merchant, whatever the request's key, also after its reversal. A
 * refund that comes before its purchase leaves the name behind as reversed.
 */
final class References {
    private static final int VERSION = 1;

    /**
     * What is known under a name.
     *
     * @param entry that earned for it; empty while only its refund has come
     */
    record Reference(Optional<EntryId> entry) { }

    private final Table table;

    References(Table table) {
        this.table = table;
    }

    /** What is known under a name; empty for nothing. */
    Optional<Reference> find(String merchant, String reference) {
        return table.getConsistent(key(merchant, reference))
                .map(item -> new Reference(item.optionalText("entry").flatMap(EntryId::parse)));
    }

    /** Takes the name for an entry; fails where something is known under it. */
    static Write take(String merchant, String reference, EntryId entry) {
        return Write.insert(item(merchant, reference).with("entry", entry.toString()));
    }

    /** Notes the refund of a purchase that has not come; fails where something is known under the name. */
    static Write reversed(String merchant, String reference) {
        return Write.insert(item(merchant, reference).with("reversed", true));
    }

    /** Takes the name for the entry that met its refund; fails where another one did. */
    static Write meet(String merchant, String reference, EntryId entry) {
        return Write.put(item(merchant, reference).with("reversed", true).with("entry", entry.toString()),
                "attribute_exists(#reversed) AND attribute_not_exists(#entry)", Map.of());
    }

    /** Whether this has shown before that something was done. */
    boolean isShown(String merchant, String proof) {
        return table.getConsistent(proofKey(merchant, proof)).isPresent();
    }

    /** Uses up what shows that something was done; fails where it has been. */
    static Write show(String merchant, String proof, EntryId entry) {
        return Write.insert(Item.of(proofKey(merchant, proof), VERSION).with("entry", entry.toString()));
    }

    private static Item item(String merchant, String reference) {
        return Item.of(key(merchant, reference), VERSION);
    }

    private static Key key(String merchant, String reference) {
        return Key.main("REFERENCE#" + merchant + "#" + Hashes.sha256Hex(reference.getBytes(StandardCharsets.US_ASCII)));
    }

    /** No till's name of a purchase has a space, so none is a proof. */
    private static Key proofKey(String merchant, String proof) {
        return Key.main("REFERENCE#" + merchant + "#" + Hashes.sha256Hex(("proof " + proof).getBytes(StandardCharsets.UTF_8)));
    }
}
