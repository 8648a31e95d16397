package regulars.domain.program;

import java.util.Locale;

/** What a program counts; it stays the same through all its versions. */
public enum ProgramKind {
    /** Stamps for visits; so many make a reward. */
    STAMPS,
    /** Points for visits and amounts, spent on rewards that have a price. */
    POINTS,
    /** Minor units of the program's currency, spent in any amount. */
    CASHBACK,
    /** Nothing: what is bought costs members less. */
    DISCOUNT;

    /** Stable, in small letters. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
