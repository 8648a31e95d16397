package regulars.domain.timing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How often someone comes: the median of the gaps between the last visits, in days. Several visits on a day are one.
 */
public final class VisitRhythm {
    private static final int VISITS_LEAST = 3;
    private static final int GAPS_MAX = 12;

    private VisitRhythm() {
    }

    /** The usual gap; empty for whom fewer than {@value #VISITS_LEAST} days of visits are known. */
    public static OptionalDouble usualGap(List<LocalDate> visits) {
        List<LocalDate> days = visits.stream().distinct().sorted(Comparator.reverseOrder()).limit(GAPS_MAX + 1).toList();
        return days.size() < VISITS_LEAST ? OptionalDouble.empty() : OptionalDouble.of(median(gaps(days)));
    }

    private static long[] gaps(List<LocalDate> newestFirst) {
        return IntStream.range(1, newestFirst.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(newestFirst.get(i), newestFirst.get(i - 1))).sorted().toArray();
    }

    private static double median(long[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
    }
}
