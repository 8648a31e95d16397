package regulars.redemption;

import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;

/**
 * A reward that was reserved.
 *
 * @param entry  which took its cost out
 * @param reward as it was called then; empty where so much of a cashback balance was taken
 */
record Reserved(Entry entry, String reward) {
    /** The redemption's id. */
    EntryId id() {
        return entry.id();
    }
}
