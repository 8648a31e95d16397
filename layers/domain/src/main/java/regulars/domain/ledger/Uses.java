package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.OfferId;

/**
 * How often a member had what is limited: by offer, and by the first day of the period in which it counts.
 *
 * <p>Of each offer {@value #PERIODS_KEPT} periods are kept: those that may still run, since terms can come to count in
 * longer ones, and the newest. What can still come late, or be given back, lies within them, since nothing is entered
 * more than three days late.
 */
public record Uses(Map<OfferId, Map<LocalDate, Integer>> times) {
    /** Nothing was had. */
    public static final Uses NONE = new Uses(Map.of());
    /** Periods that are kept of an offer. */
    public static final int PERIODS_KEPT = 6;

    public Uses {
        var all = new TreeMap<OfferId, Map<LocalDate, Integer>>();
        times.forEach((offer, periods) -> all.put(offer, Collections.unmodifiableMap(new TreeMap<>(periods))));
        times = Collections.unmodifiableMap(all);
    }

    /** Times that an offer was had in the period that begins on a day. */
    public int of(OfferId offer, LocalDate start) {
        return times.getOrDefault(offer, Map.of()).getOrDefault(start, 0);
    }

    /** The same with an offer had so many times more, or less; never less than none. */
    Uses plus(OfferId offer, LocalDate start, int more) {
        var periods = new TreeMap<>(times.getOrDefault(offer, Map.of()));
        periods.merge(start, more, Integer::sum);
        periods.values().removeIf(count -> count <= 0);
        if (periods.size() > PERIODS_KEPT) {
            List<LocalDate> kept = kept(periods.descendingMap().sequencedKeySet());
            periods.keySet().retainAll(kept);
        }
        var all = new TreeMap<>(times);
        if (periods.isEmpty()) {
            all.remove(offer);
        } else {
            all.put(offer, periods);
        }
        return new Uses(all);
    }

    /** Those that can still run on the newest day, then the newest. */
    private static List<LocalDate> kept(SequencedSet<LocalDate> newestFirst) {
        LocalDate newest = newestFirst.getFirst();
        return Stream.concat(newestFirst.stream().filter(begun -> isRunning(begun, newest)), newestFirst.stream()).distinct().limit(PERIODS_KEPT).toList();
    }

    /** Whether a period that began then can last until a day. */
    private static boolean isRunning(LocalDate begun, LocalDate day) {
        return Stream.of(LimitPeriod.values()).anyMatch(period -> period.start(day).equals(begun));
    }
}
