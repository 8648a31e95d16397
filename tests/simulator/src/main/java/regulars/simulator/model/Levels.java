package regulars.simulator.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    record Month(Ratio stamps, Ratio points, long spend, long visits) {
        static final Month NONE = new Month(Ratio.ZERO, Ratio.ZERO, 0, 0);

        Month plus(Month other) {
            return new Month(stamps.plus(other.stamps), points.plus(other.points), spend + other.spend, visits + other.visits);
        }

        Ratio of(TierMeasure measure) {
            return switch (measure) {
                case STAMPS -> stamps;
                case POINTS -> points;
                case SPEND -> Ratio.of(spend);
                case VISITS -> Ratio.of(visits);
            };
        }

        @Override
        public String toString() {
            return stamps + " " + points + " " + spend + " " + visits;
        }
    }

    private final TierLadder ladder;
    private final Map<YearMonth, Month> months;
    private int rank = -1;
    private Optional<YearMonth> since = Optional.empty();
    private Optional<LocalDate> until = Optional.empty();

    private Levels(TierLadder ladder, Map<YearMonth, Month> months) {
        this.ladder = ladder;
        this.months = months;
    }

    static Levels on(TierLadder ladder, Map<YearMonth, Month> months, LocalDate today) {
        var levels = new Levels(ladder, months);
        YearMonth now = YearMonth.from(today);
        for (YearMonth month = months.keySet().stream().min(YearMonth::compareTo).orElse(now); !month.isAfter(now); month = month.plusMonths(1)) {
            levels.climb(month);
            if (month.isBefore(now) && levels.until.equals(Optional.of(month.atEndOfMonth()))) {
                levels.decide(month);
            }
        }
        return levels;
    }

    private void climb(YearMonth month) {
        if (earned(month) > rank) {
            rank = earned(month);
            since = Optional.of(month);
            until = term(month);
        }
    }

    private void decide(YearMonth month) {
        int earned = earned(month);
        if (earned < rank) {
            rank = ladder.downgrade() == Downgrade.FULL ? earned : rank - 1;
            since = rank < 0 ? Optional.empty() : Optional.of(month.plusMonths(1));
        }
        until = rank < 0 ? Optional.empty() : term(month);
    }

    private Optional<LocalDate> term(YearMonth month) {
        return ladder.downgrade() == Downgrade.NEVER ? Optional.empty() : Optional.of(switch (ladder.term()) {
            case TierTerm.Months(int number) -> month.plusMonths(number).atEndOfMonth();
            case TierTerm.CalendarYears(int years) -> LocalDate.of(month.getYear() + years, 12, 31);
        });
    }

    private int earned(YearMonth month) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<YearMonth, Month> entry : months.entrySet()) {
            sum = counts(entry.getKey(), month) ? sum.plus(entry.getValue().of(ladder.measure())) : sum;
        }
        List<TierLevel> levels = ladder.levels();
        int reached = levels.size() - 1;
        while (reached >= 0 && Ratio.of(levels.get(reached).threshold()).compareTo(sum) > 0) {
            reached--;
        }
        return reached;
    }

    private boolean counts(YearMonth earned, YearMonth month) {
        return !earned.isAfter(month) && switch (ladder.window()) {
            case TierWindow.RollingMonths(int number) -> !earned.plusMonths(number).isBefore(month);
            case TierWindow.CalendarYear _ -> earned.getYear() == month.getYear();
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
        return rank < 0 ? "none" : ladder.levels().get(rank).name() + " since " + since.orElseThrow() + until.map(day -> " until " + day).orElse("");
    }
}
