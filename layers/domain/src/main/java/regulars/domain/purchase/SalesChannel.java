package regulars.domain.purchase;

import java.util.Locale;

/** How somebody buys. */
public enum SalesChannel {
    /** At the counter, in person. */
    COUNTER,
    /** From afar: a web shop, an order by telephone. */
    ONLINE;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
