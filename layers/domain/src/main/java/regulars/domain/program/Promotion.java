package regulars.domain.program;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For some time a program gives more.
 *
 * @param name in the merchant's words
 * @param from first local date
 * @param until the local date after the last; empty if it goes on
 * @param hours within these dates; empty for all day
 * @param minimumAmount least total of the purchase, in minor units of the program's currency; 0 for none
 * @param multiplierPercent of what the program gives; 100 changes nothing
 * @param bonus units on top, not multiplied
 * @param combinable whether it counts together with others that are
 */
public record Promotion(
        PromotionId id,
        String name,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<WeeklyHours> hours,
        long minimumAmount,
        int multiplierPercent,
        long bonus,
        boolean combinable) {
}
