package regulars.domain.program;

import java.time.LocalDate;
import java.util.Optional;

/** When units that were credited together end. */
public sealed interface LotEnd {
    /** They stay good for ever. */
    record Never() implements LotEnd {
    }

    /** After this local day, the last on which they can be used. */
    record On(LocalDate lastDay) implements LotEnd {
    }

    /** So many months, to the day, after the account was last active, or after {@code from} where that is later. */
    record Idle(int months, LocalDate from) implements LotEnd {
    }

    /** The last local day on which they can be used, as things stand; empty if they never end. */
    default Optional<LocalDate> lastDay(LocalDate lastActivity) {
        return switch (this) {
            case Never _ -> Optional.empty();
            case On(LocalDate day) -> Optional.of(day);
            case Idle(int months, LocalDate from) ->
                Optional.of((from.isAfter(lastActivity) ? from : lastActivity).plusMonths(months));
        };
    }
}
