package regulars.domain.coupon;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * On which of the merchant's local days a coupon can be used. A day lasts from its first instant to the first of the
 * next, however many hours the clock makes of it.
 *
 * @param from      first day; empty for at once
 * @param lastDay   empty where the coupon itself has no end
 * @param validDays so many days after the day of issue, which counts on top; empty where only the coupon's own end matters
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> lastDay, OptionalInt validDays) {
    /** Always. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty(), OptionalInt.empty());
    /** Most days after issue. */
    public static final int DAYS_LIMIT = 3_650;

    /** The last day of a code issued on this day: the earlier of the two ends; empty where there is none. */
    public Optional<LocalDate> lastDay(LocalDate issued) {
        if (validDays.isEmpty()) {
            return lastDay;
        }
        LocalDate own = from.filter(issued::isBefore).orElse(issued).plusDays(validDays.getAsInt());
        return lastDay.filter(own::isAfter).or(() -> Optional.of(own));
    }
}
