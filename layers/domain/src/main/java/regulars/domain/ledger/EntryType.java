package regulars.domain.ledger;

import java.util.Locale;

/** What an entry does. */
public enum EntryType {
    /** A scan gives. */
    EARN,
    /** A gift, outside caps, cool-downs and tiers. */
    BONUS,
    /** A reward's cost is taken out and kept for its confirmation. */
    REDEEM,
    /** A reservation's cost goes back, because it was given up or its minutes were over. */
    RELEASE,
    /** What was pending can be spent. */
    ACTIVATE,
    /** What is past its last day is gone. */
    EXPIRE,
    /** What an earn gave is taken back. */
    REVERSE,
    /** Units go from one member's account to another's: an entry in each. */
    TRANSFER;

    /** Small letters, as in the canonical text. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
