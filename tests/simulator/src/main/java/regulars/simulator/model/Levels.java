package regulars.simulator.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;

/** Someone's way up and down a ladder, month by month. */
final class Levels {
    /** What a month's standing scans come to. */
    record Month(Ratio stamps, Ratio points, long spend, long visits, long actions) {
        static final Month NONE = new Month(Ratio.ZERO, Ratio.ZERO, 0, 0, 0);
        static final Month DEED = new Month(Ratio.ZERO, Ratio.ZERO, 0, 0, 1);

        Month plus(Month other) {
            return new Month(stamps.plus(other.stamps), points.plus(other.points), spend + other.spend, visits + other.visits, actions + other.actions);
        }

        Ratio of(TierMeasure measure) {
            return switch (measure) {
                case STAMPS -> stamps;
                case POINTS -> points;
                case SPEND -> Ratio.of(spend);
                case VISITS -> Ratio.of(visits);
                case ACTIONS -> Ratio.of(actions);
                case SENIORITY -> Ratio.ZERO;
            };
        }

        @Override
        public String toString() {
            return stamps + " " + points + " " + spend + " " + visits + " " + actions;
        }
    }

    private final TierLadder ladder;
    private final LocalDate joined;
    private final Map<YearMonth, Month> months;
    private int rank = -1;
    private Optional<YearMonth> since = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();
    private boolean grace;

    private Levels(TierLadder ladder, LocalDate joined, Map<YearMonth, Month> months) {
        this.ladder = ladder;
        this.joined = joined;
        this.months = months;
    }

    /** Every month from the first that can matter is climbed in, and decided on where a term or its grace ends with it. */
    static Levels on(TierLadder ladder, LocalDate joined, Map<YearMonth, Month> months, LocalDate today) {
        var levels = new Levels(ladder, joined, months);
        YearMonth first = months.keySet().stream().min(YearMonth::compareTo).orElse(YearMonth.from(today));
        boolean byTime = ladder.measure() == TierMeasure.SENIORITY;
        for (YearMonth month = byTime ? YearMonth.from(joined) : first; !month.isAfter(YearMonth.from(today)); month = month.plusMonths(1)) {
            LocalDate end = month.atEndOfMonth();
            levels.climb(end.isBefore(today) ? end : today);
            if (end.isBefore(today) && levels.until.equals(Optional.of(end))) {
                levels.decide(end);
            }
        }
        return levels;
    }

    /** The days on which levels are reached by seniority. */
    static Stream<LocalDate> anniversaries(TierLadder ladder, LocalDate joined) {
        return ladder.measure() == TierMeasure.SENIORITY ? ladder.levels().stream().map(level -> joined.plusMonths(level.threshold())) : Stream.empty();
    }

    private void climb(LocalDate day) {
        int earned = earned(day);
        if (earned > rank) {
            rank = earned;
            since = Optional.of(YearMonth.from(day));
            begin(day);
        } else if (grace && earned == rank) {
            begin(day);
        }
    }

    private void decide(LocalDate day) {
        int earned = earned(day);
        if (earned < rank && !grace && ladder.graceMonths() > 0) {
            grace = true;
            until = Optional.of(YearMonth.from(day.plusDays(1)).plusMonths(ladder.graceMonths()).atDay(1).minusDays(1));
            return;
        }
        if (earned < rank) {
            rank = ladder.downgrade() == Downgrade.FULL ? earned : rank - 1;
            since = rank < 0 ? Optional.empty() : Optional.of(YearMonth.from(day.plusDays(1)));
        }
        begin(day);
    }

    private void begin(LocalDate day) {
        grace = false;
        until = rank < 0 || ladder.downgrade() == Downgrade.NEVER ? Optional.empty() : Optional.of(switch (ladder.term()) {
            case TierTerm.Months(int number) -> YearMonth.from(day).plusMonths(number).atEndOfMonth();
            case TierTerm.Years(int years, var start) -> LocalDate.of(year(YearMonth.from(day), start) + years + 1, start, 1).minusDays(1);
        });
    }

    /** The number of the calendar year in which the year began that a month belongs to. */
    private static int year(YearMonth month, java.time.Month start) {
        return month.getMonthValue() < start.getValue() ? month.getYear() - 1 : month.getYear();
    }

    private int earned(LocalDate day) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<YearMonth, Month> entry : months.entrySet()) {
            sum = counts(entry.getKey(), YearMonth.from(day)) ? sum.plus(entry.getValue().of(ladder.measure())) : sum;
        }
        List<TierLevel> levels = ladder.levels();
        int reached = levels.size() - 1;
        while (reached >= 0 && !reaches(sum, levels.get(reached).threshold(), day)) {
            reached--;
        }
        return reached;
    }

    private boolean reaches(Ratio sum, long threshold, LocalDate day) {
        return ladder.measure() == TierMeasure.SENIORITY ? !joined.plusMonths(threshold).isAfter(day)
                : Ratio.of(threshold).compareTo(sum) <= 0;
    }

    private boolean counts(YearMonth earned, YearMonth month) {
        return !earned.isAfter(month) && switch (ladder.window()) {
            case TierWindow.RollingMonths(int number) -> !earned.plusMonths(number).isBefore(month);
            case TierWindow.Year(var start) -> year(earned, start) == year(month, start);
            case TierWindow.Lifetime _ -> true;
        };
    }

    /** 1 for the ladder's first, 0 below it. */
    int number() {
        return rank + 1;
    }

    int multiplierPercent() {
        return rank < 0 ? TierBenefits.NO_MULTIPLIER
                : ladder.benefits().getOrDefault(ladder.levels().get(rank).name(), TierBenefits.NONE).multiplierPercent();
    }

    @Override
    public String toString() {
        return rank < 0 ? "none" : ladder.levels().get(rank).name() + " since " + since.orElseThrow() + until.map(day -> " until " + day).orElse("") + (grace ? " in grace" : "");
    }
}
