package regulars.domain.program;

import java.time.LocalDate;
import java.util.Optional;

/** When what is earned can be spent. */
public sealed interface Activation {
    /** As soon as it is earned. */
    record AtOnce() implements Activation {
    }

    /** When so many midnights of the place have passed: earned on Monday, after one day it is there on Tuesday at 00:00. */
    record AfterDays(int days) implements Activation {
    }

    /** The first local date on which it can be spent; empty where that is at once. */
    default Optional<LocalDate> pendingUntil(LocalDate earned) {
        return switch (this) {
            case AtOnce _ -> Optional.empty();
            case AfterDays(int days) -> Optional.of(earned.plusDays(days));
        };
    }
}
