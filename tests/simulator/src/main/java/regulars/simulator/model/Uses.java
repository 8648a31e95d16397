package regulars.simulator.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardKind;

/**
 * What one member has had of what is limited: every time there was, of which those count that have not been given back.
 * In the total of all a time is given back when that is entered, which may be later than it happened.
 */
final class Uses {
    private final Everyone everyone;
    private final List<Use> all = new ArrayList<>();
    private final Set<Use> back = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * One time.
     *
     * @param period first day of the one that it counts in; empty where the member's share was not limited
     * @param inAll whether it counts in the total of all
     * @param stands whether it has not been given back
     */
    record Use(OfferId offer, Optional<LocalDate> period, boolean inAll, BooleanSupplier stands) {
    }

    Uses(Everyone everyone) {
        this.everyone = everyone;
    }

    void add(OfferId offer, Limit limit, boolean inAll, LocalDate day, BooleanSupplier stands) {
        if (limit.perMember().isPresent() || inAll) {
            all.add(new Use(offer, limit.perMember().isPresent() ? Optional.of(start(limit.period(), day)) : Optional.empty(), inAll, stands));
        }
    }

    /** What counts in the total. */
    Stream<Use> counted() {
        return all.stream().filter(one -> one.inAll() && !back.contains(one));
    }

    private Stream<Use> returned() {
        return counted().filter(one -> !one.stands().getAsBoolean());
    }

    /** All that has happened until now is entered. */
    void entered() {
        back.addAll(returned().toList());
    }

    /** Whether the member may have it once more on a business day. */
    boolean hasShare(OfferId offer, Limit limit, LocalDate day) {
        Optional<LocalDate> period = Optional.of(start(limit.period(), day));
        return limit.perMember().isEmpty() || all.stream().filter(one -> one.offer().equals(offer) && one.period().equals(period))
                .filter(one -> one.stands().getAsBoolean()).count() < limit.perMember().getAsInt();
    }

    /** Whether all have left one of what there are so many of. Who gives one back may have it again, even where there are to be fewer by now. */
    boolean isLeft(OfferId offer, OptionalLong most) {
        return most.isEmpty() || everyone.times(offer) < most.getAsLong() || returned().anyMatch(one -> one.offer().equals(offer));
    }

    /** Of a reward there is as much as its limit says, or as many as there are codes. */
    OptionalLong most(OfferId offer, Reward reward) {
        return reward.kind() == RewardKind.CODE ? OptionalLong.of(everyone.codes(offer)) : reward.limit().inAll();
    }

    /** What is told to a member who has had a share, and when the next one begins. */
    static Map<String, Object> told(Program program, Limit limit, LocalDate day, Calendar calendar) {
        Map<String, Object> told = new HashMap<>(Map.of("program", program.id().value(), "times", limit.perMember().orElseThrow()));
        if (limit.period() != LimitPeriod.EVER) {
            told.put("until", calendar.businessDayAfter(next(limit.period(), start(limit.period(), day)).minusDays(1)));
        }
        return told;
    }

    private static LocalDate start(LimitPeriod period, LocalDate day) {
        return switch (period) {
            case EVER -> LocalDate.MIN;
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> LocalDate.of(day.getYear(), day.getMonth(), 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }

    private static LocalDate next(LimitPeriod period, LocalDate start) {
        return switch (period) {
            case EVER -> LocalDate.MAX;
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusDays(7);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }
}
