package regulars.domain.tier;

/**
 * What a month's standing earns amount to.
 *
 * @param stamps given
 * @param points given, whole ones as they were credited; fractions that are carried are not counted yet
 * @param spend total of the purchases, in minor units of the merchant's currency
 * @param visits how many scans
 */
public record Measure(long stamps, long points, long spend, long visits) {
    /** Nothing. */
    public static final Measure NONE = new Measure(0, 0, 0, 0);

    /** Throws IllegalArgumentException if a number is negative. */
    public Measure {
        if (stamps < 0 || points < 0 || spend < 0 || visits < 0) {
            throw new IllegalArgumentException("a measure is not negative");
        }
    }

    /** Nothing but stamps. */
    public static Measure ofStamps(long stamps) {
        return new Measure(stamps, 0, 0, 0);
    }

    public Measure plus(Measure other) {
        return new Measure(stamps + other.stamps, points + other.points, spend + other.spend, visits + other.visits);
    }

    /** What is left; an earn from before something was counted takes nothing from what was counted since. */
    public Measure minus(Measure other) {
        return new Measure(Math.max(0, stamps - other.stamps), Math.max(0, points - other.points),
                Math.max(0, spend - other.spend), Math.max(0, visits - other.visits));
    }
}
