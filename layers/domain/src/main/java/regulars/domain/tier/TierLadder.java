package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import regulars.domain.Check;
import regulars.domain.Fraction;
import regulars.domain.Violation;

/**
 * The levels a merchant gives its regulars, over what they earned in a rolling window.
 *
 * @param measure what is counted
 * @param windowMonths an earn counts through the end of the month that comes so many months after its own
 * @param keepMonths a term ends with the month that comes so many months after the one in which it began
 * @param downgrade what happens at a term's end when the measure does not suffice
 * @param levels ascending; below the first of them there is no level; empty where there are no tiers
 */
public record TierLadder(
        TierMeasure measure, int windowMonths, int keepMonths, Downgrade downgrade, List<TierLevel> levels) {
    /** Longest window and longest term, in months. */
    public static final int MONTHS_LIMIT = 36;
    /** Most levels of a ladder. */
    public static final int LEVELS_LIMIT = 10;
    /** Highest threshold, in stamps or visits. */
    public static final long THRESHOLD_LIMIT = 100_000;
    /** Length of a level's name, in code points. */
    public static final int NAME_LENGTH_LIMIT = 40;

    /** A merchant without tiers. */
    public static final TierLadder NONE = new TierLadder(12, 12, Downgrade.ONE_LEVEL, List.of());

    public TierLadder {
        levels = List.copyOf(levels);
    }

    /** A ladder over stamps. */
    public TierLadder(int windowMonths, int keepMonths, Downgrade downgrade, List<TierLevel> levels) {
        this(TierMeasure.STAMPS, windowMonths, keepMonths, downgrade, levels);
    }

    /** The fields that break a rule, by pointers such as {@code /levels/1/threshold}. */
    public List<Violation> violations() {
        var check = new Check();
        check.range("/windowMonths", windowMonths, 1, MONTHS_LIMIT);
        check.range("/keepMonths", keepMonths, 1, MONTHS_LIMIT);
        check.that(levels.size() <= LEVELS_LIMIT, new Violation("/levels", "too-many", Map.of("most", LEVELS_LIMIT)));
        for (int rank = 0; rank < levels.size(); rank++) {
            checkLevel(check, rank);
        }
        return check.violations();
    }

    private void checkLevel(Check check, int rank) {
        TierLevel level = levels.get(rank);
        String pointer = "/levels/" + rank;
        check.name(pointer + "/name", level.name(), NAME_LENGTH_LIMIT);
        check.that(levels.subList(0, rank).stream().noneMatch(lower -> lower.name().equals(level.name())),
                Violation.of(pointer + "/name", "not-unique"));
        check.range(pointer + "/threshold", level.threshold(), 1, measure.thresholdLimit());
        check.that(rank == 0 || level.threshold() > levels.get(rank - 1).threshold(),
                Violation.of(pointer + "/threshold", "not-ascending"));
    }

    /**
     * The way up and down the ladder through {@code asOf}. A pure fold over months: it gives the same however often,
     * late or in whatever order the earns came in, and after a reversal what it would be had that part never been
     * bought.
     *
     * @param measures what was earned and not reversed, by month
     */
    public TierCourse course(Map<YearMonth, Measure> measures, LocalDate asOf) {
        return new TierFold(this, measures).through(asOf);
    }

    /** What counts in a month: all of the window that ends with it, in whole units. */
    public long measure(Map<YearMonth, Measure> measures, YearMonth month) {
        Fraction sum = Fraction.ZERO;
        for (int back = 0; back <= windowMonths; back++) {
            sum = sum.plus(measure.of(measures.getOrDefault(month.minusMonths(back), Measure.NONE)));
        }
        return sum.floor();
    }
}
