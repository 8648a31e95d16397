package regulars.domain.ledger;

import java.util.Locale;

/** How a reservation ended. */
public enum RedemptionEnd {
    /** Confirmed: the reward was handed out. */
    REDEEMED,
    /** Given up. */
    RELEASED,
    /** Its minutes were over. */
    EXPIRED;

    /** Small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
