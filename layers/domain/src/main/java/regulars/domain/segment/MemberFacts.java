package regulars.domain.segment;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import regulars.domain.Label;
import regulars.domain.ProgramId;
import regulars.domain.tier.Measure;

/**
 * What is known of a guest on a day where the merchant is.
 *
 * @param joined    the day of joining
 * @param locale    the guest's language, as a tag
 * @param available what can be spent, by program; none where there is nothing
 * @param level     threshold of the level, 0 below the first
 * @param measures  what was bought and earned, by month
 * @param visits    the last ones, in any order
 */
public record MemberFacts(LocalDate today, LocalDate joined, Optional<MonthDay> birthday, String locale,
                          Map<ProgramId, Long> available, long level, Set<Label> labels,
                          Map<YearMonth, Measure> measures, List<Visit> visits) {
    private static final int MONTHS = 12;

    public MemberFacts {
        available = Map.copyOf(available);
        labels = Set.copyOf(labels);
        measures = Map.copyOf(measures);
        visits = List.copyOf(visits);
    }

    Activity activity() {
        return Activity.on(today, joined, visits.stream().map(Visit::date).toList());
    }

    long joinedDaysAgo() {
        return daysAgo(joined);
    }

    /** Nothing for whom has never been here. */
    Optional<Long> lastVisitDaysAgo() {
        return visits.stream().map(Visit::date).max(Comparator.naturalOrder()).map(this::daysAgo);
    }

    private long daysAgo(LocalDate date) {
        return ChronoUnit.DAYS.between(date, today);
    }

    /** In this month and the eleven before, in minor units. */
    long spentInYear() {
        YearMonth before = YearMonth.from(today).minusMonths(MONTHS);
        return measures.entrySet().stream().filter(month -> month.getKey().isAfter(before)).mapToLong(month -> month.getValue().spend()).sum();
    }
}
