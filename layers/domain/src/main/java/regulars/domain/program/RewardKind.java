package regulars.domain.program;

import java.util.Locale;

/** What a reward is, so that staff and tills know what to do with it. */
public enum RewardKind {
    /** Something from the menu or the shelf, free. */
    ITEM,
    /** Something that is kept in stock for this. */
    GOODS,
    /** A service or a better one: a late check-out, a larger room. */
    SERVICE,
    /** So much off the bill, in minor units of the program's currency. */
    AMOUNT_OFF,
    /** So many per cent off the bill. */
    PERCENT_OFF,
    /** A code from a pool, handed out at the confirmation. */
    CODE;

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says how much. */
    public boolean hasValue() {
        return this == AMOUNT_OFF || this == PERCENT_OFF;
    }
}
