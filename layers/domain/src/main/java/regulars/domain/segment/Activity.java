package regulars.domain.segment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import regulars.domain.timing.Silence;
import regulars.domain.timing.VisitRhythm;

/**
 * How someone comes here, told by the days of the last visits. Everybody is exactly one of these, the first that fits in
 * the order new, lapsed, at risk, frequent, occasional.
 */
public enum Activity {
    /** In the first {@value #NEW_DAYS} days after joining. */
    NEW,
    /** None of the others. */
    OCCASIONAL,
    /** Here on {@value #FREQUENT_VISITS} or more of the last {@value #FREQUENT_DAYS} days. */
    FREQUENT,
    /** Silent for one and a half times the own usual gap or longer, and for a week at least. */
    AT_RISK,
    /** Silent for twice the own usual gap or longer, and for two weeks at least; without a rhythm for {@value #NO_RHYTHM_DAYS} days. */
    LAPSED;

    private static final int NEW_DAYS = 30;
    private static final int FREQUENT_VISITS = 6;
    private static final int FREQUENT_DAYS = 90;
    private static final int LAPSED_LEAST_DAYS = 14;
    private static final int NO_RHYTHM_DAYS = 60;

    /** The activity with this code. */
    public static Optional<Activity> of(String code) {
        return Arrays.stream(values()).filter(activity -> activity.code().equals(code)).findFirst();
    }

    /** Stable, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What someone is on a day, by the dates of the last visits in any order. */
    static Activity on(LocalDate today, LocalDate joined, List<LocalDate> visits) {
        if (today.isBefore(joined.plusDays(NEW_DAYS))) {
            return NEW;
        }
        var usualGap = VisitRhythm.usualGap(visits);
        var silence = new Silence(visits.stream().max(Comparator.naturalOrder()).orElse(joined), usualGap);
        if (!today.isBefore(silence.lapses(usualGap.isPresent() ? LAPSED_LEAST_DAYS : NO_RHYTHM_DAYS))) {
            return LAPSED;
        }
        if (silence.slips().filter(date -> !today.isBefore(date)).isPresent()) {
            return AT_RISK;
        }
        return isFrequent(today, visits) ? FREQUENT : OCCASIONAL;
    }

    private static boolean isFrequent(LocalDate today, List<LocalDate> visits) {
        return visits.stream().distinct().filter(date -> date.isAfter(today.minusDays(FREQUENT_DAYS))).count() >= FREQUENT_VISITS;
    }
}
