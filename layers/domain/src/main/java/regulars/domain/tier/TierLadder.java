package regulars.domain.tier;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.domain.Check;
import regulars.domain.Fraction;
import regulars.domain.Violation;

/**
 * The levels a merchant gives its regulars. What counts, how long a level is kept, with its grace, and what happens then
 * are separate settings.
 *
 * @param measure what is counted
 * @param window what of the past counts
 * @param term how long a level is kept
 * @param graceMonths how long the level is kept after a term at whose end the measure does not suffice: if it comes to
 *     suffice within them, a new term begins
 * @param downgrade what happens when it does not
 * @param warningDays how long before a level is lost its holder is warned
 * @param levels ascending; below the first of them there is no level; empty where there are no tiers
 * @param benefits what levels bring, by their names; those that bring nothing are left out
 */
public record TierLadder(
        TierMeasure measure,
        TierWindow window,
        TierTerm term,
        int graceMonths,
        Downgrade downgrade,
        int warningDays,
        List<TierLevel> levels,
        Map<String, TierBenefits> benefits) {
    /** Longest window and longest term, in months. */
    public static final int MONTHS_LIMIT = 36;
    /** Longest term in years after the one in which it began. */
    public static final int YEARS_LIMIT = 3;
    /** Longest grace, in months. */
    public static final int GRACE_LIMIT = 12;
    /** Earliest warning, in days. */
    public static final int WARNING_LIMIT = 90;
    /** How long before a level is lost its holder is warned where nothing else is said. */
    public static final int USUAL_WARNING_DAYS = 21;
    /** Most levels of a ladder. */
    public static final int LEVELS_LIMIT = 10;
    /** Highest threshold, in stamps or visits. */
    public static final long THRESHOLD_LIMIT = 100_000;
    /** Length of a level's name, in code points. */
    public static final int NAME_LENGTH_LIMIT = 40;

    /** A merchant without tiers. */
    public static final TierLadder NONE = new TierLadder(12, 12, Downgrade.ONE_LEVEL, List.of());

    /** Throws IllegalArgumentException if window and term have years that begin at different times. */
    public TierLadder {
        if (window instanceof TierWindow.Year(Month one) && term instanceof TierTerm.Years(_, Month other) && one != other) {
            throw new IllegalArgumentException("a ladder has one year");
        }
        levels = List.copyOf(levels);
        var some = new TreeMap<>(benefits);
        some.values().removeIf(TierBenefits.NONE::equals);
        benefits = Collections.unmodifiableMap(some);
    }

    /** A ladder without grace, with the usual warning. */
    public TierLadder(TierMeasure measure, TierWindow window, TierTerm term, Downgrade downgrade, List<TierLevel> levels,
                      Map<String, TierBenefits> benefits) {
        this(measure, window, term, 0, downgrade, USUAL_WARNING_DAYS, levels, benefits);
    }

    /** A ladder over a rolling window, whose levels bring nothing but their names. */
    public TierLadder(TierMeasure measure, int windowMonths, int keepMonths, Downgrade downgrade, List<TierLevel> levels) {
        this(measure, new TierWindow.RollingMonths(windowMonths), new TierTerm.Months(keepMonths), downgrade, levels, Map.of());
    }

    /** Such a ladder over stamps. */
    public TierLadder(int windowMonths, int keepMonths, Downgrade downgrade, List<TierLevel> levels) {
        this(TierMeasure.STAMPS, windowMonths, keepMonths, downgrade, levels);
    }

    /** The month with which the years of its window or its term begin; empty where it has none. */
    public Optional<Month> yearStart() {
        return window instanceof TierWindow.Year(Month start) ? Optional.of(start)
                : term instanceof TierTerm.Years(_, Month start) ? Optional.of(start) : Optional.empty();
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
        check.that(measure != TierMeasure.SENIORITY || window instanceof TierWindow.Lifetime, Violation.of("/window", "seniority-is-lifetime"));
        switch (term) {
            case TierTerm.Months(int months) -> check.range("/keepMonths", months, 1, MONTHS_LIMIT);
            case TierTerm.Years(int years, _) -> check.range("/keepYears", years, 1, YEARS_LIMIT);
        }
        check.range("/graceMonths", graceMonths, 0, GRACE_LIMIT);
        check.range("/warningDays", warningDays, 1, WARNING_LIMIT);
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
     */
    public TierCourse course(TierPast past, LocalDate asOf) {
        return new TierFold(this, past).through(asOf);
    }

    /** What counts on a day: all of the window that ends with its month, in whole units. */
    public long measure(TierPast past, LocalDate day) {
        if (measure == TierMeasure.SENIORITY) {
            return past.months(day);
        }
        YearMonth month = YearMonth.from(day);
        return past.measures().entrySet().stream().filter(earned -> window.counts(earned.getKey(), month))
                .map(earned -> measure.of(earned.getValue())).reduce(Fraction.ZERO, Fraction::plus).floor();
    }

    /** The days on which time alone brings a level, of all levels; none where something has to be earned. */
    public List<LocalDate> anniversaries(TierPast past) {
        return measure != TierMeasure.SENIORITY ? List.of()
                : past.began().stream().flatMap(day -> levels.stream().map(level -> day.plusMonths(level.threshold()))).toList();
    }

    /** The last day on which a level is kept whose term, or the grace after it, ends with a day and is not earned again. */
    LocalDate keptUntil(TierStanding standing, LocalDate lastDay) {
        return standing.inGrace() ? lastDay : YearMonth.from(lastDay).plusMonths(graceMonths).atEndOfMonth();
    }

    /** The month in which the way begins. */
    Optional<YearMonth> firstMonth(TierPast past) {
        return measure == TierMeasure.SENIORITY ? past.began().map(YearMonth::from) : past.firstEarn();
    }
}
