package regulars.domain.tier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.Check;
import regulars.domain.Fraction;
import regulars.domain.Violation;

/**
 * The levels a merchant gives its regulars. What counts, how long a level is kept and what happens then are three
 * separate settings.
 *
 * @param measure what is counted
 * @param window what of the past counts
 * @param term how long a level is kept
 * @param downgrade what happens at a term's end when the measure does not suffice
 * @param levels ascending; below the first of them there is no level; empty where there are no tiers
 * @param benefits what levels bring, by their names; those that bring nothing are left out
 */
public record TierLadder(
        TierMeasure measure,
        TierWindow window,
        TierTerm term,
        Downgrade downgrade,
        List<TierLevel> levels,
        Map<String, TierBenefits> benefits) {
    /** Longest window and longest term, in months. */
    public static final int MONTHS_LIMIT = 36;
    /** Longest term in calendar years after the one in which it began. */
    public static final int YEARS_LIMIT = 3;
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
        var some = new TreeMap<>(benefits);
        some.values().removeIf(TierBenefits.NONE::equals);
        benefits = Collections.unmodifiableMap(some);
    }

    /** A ladder over a rolling window, whose levels bring nothing but their names. */
    public TierLadder(TierMeasure measure, int windowMonths, int keepMonths, Downgrade downgrade, List<TierLevel> levels) {
        this(measure, new TierWindow.RollingMonths(windowMonths), new TierTerm.Months(keepMonths), downgrade, levels, Map.of());
    }

    /** Such a ladder over stamps. */
    public TierLadder(int windowMonths, int keepMonths, Downgrade downgrade, List<TierLevel> levels) {
        this(TierMeasure.STAMPS, windowMonths, keepMonths, downgrade, levels);
    }

    /** What a level brings. */
    public TierBenefits benefits(TierLevel level) {
        return benefits.getOrDefault(level.name(), TierBenefits.NONE);
    }

    /** The fields that break a rule, by pointers such as {@code /levels/1/threshold}. */
    public List<Violation> violations() {
        var check = new Check();
        if (window instanceof TierWindow.RollingMonths(int months)) {
            check.range("/windowMonths", months, 1, MONTHS_LIMIT);
        }
        switch (term) {
            case TierTerm.Months(int months) -> check.range("/keepMonths", months, 1, MONTHS_LIMIT);
            case TierTerm.CalendarYears(int years) -> check.range("/keepYears", years, 1, YEARS_LIMIT);
        }
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
        benefits(level).check(check, pointer);
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
        return measures.entrySet().stream().filter(earned -> window.counts(earned.getKey(), month))
                .map(earned -> measure.of(earned.getValue())).reduce(Fraction.ZERO, Fraction::plus).floor();
    }
}
