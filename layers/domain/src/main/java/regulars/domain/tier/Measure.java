package regulars.domain.tier;

import regulars.domain.Fraction;

/**
 * What a month's standing earns amount to.
 *
 * @param stamps given, to the last fraction
 * @param points given, to the last fraction
 * @param spend total of the purchases, in minor units of the merchant's currency
 * @param visits how many scans
 * @param actions how many things done that gave units without a scan
 */
public record Measure(Fraction stamps, Fraction points, long spend, long visits, long actions) {
    /** Nothing. */
    public static final Measure NONE = new Measure(0, 0, 0, 0);

    /** Throws IllegalArgumentException if a number is negative. */
    public Measure {
        if (stamps.signum() < 0 || points.signum() < 0 || spend < 0 || visits < 0 || actions < 0) {
            throw new IllegalArgumentException("a measure is not negative");
        }
    }

    /** What scans alone amount to. */
    public Measure(Fraction stamps, Fraction points, long spend, long visits) {
        this(stamps, points, spend, visits, 0);
    }

    /** Whole stamps and points. */
    public Measure(long stamps, long points, long spend, long visits) {
        this(Fraction.of(stamps), Fraction.of(points), spend, visits);
    }

    /** Nothing but things done. */
    public static Measure ofActions(long actions) {
        return new Measure(Fraction.ZERO, Fraction.ZERO, 0, 0, actions);
    }

    /** Nothing but stamps. */
    public static Measure ofStamps(long stamps) {
        return new Measure(stamps, 0, 0, 0);
    }

    public Measure plus(Measure other) {
        return new Measure(stamps.plus(other.stamps), points.plus(other.points), spend + other.spend, visits + other.visits,
                actions + other.actions);
    }

    /** What is left; an earn from before something was counted takes nothing from what was counted since. */
    public Measure minus(Measure other) {
        return new Measure(stamps.minus(other.stamps).max(Fraction.ZERO), points.minus(other.points).max(Fraction.ZERO),
                Math.max(0, spend - other.spend), Math.max(0, visits - other.visits), Math.max(0, actions - other.actions));
    }
}
