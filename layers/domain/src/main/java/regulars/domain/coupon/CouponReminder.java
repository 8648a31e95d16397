package regulars.domain.coupon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import regulars.domain.timing.LocalHour;

/**
 * When a member is reminded of a coupon that ends: some days before its last day, at an hour of the member's clock. Whoever
 * got it on that day or later is not reminded.
 */
public final class CouponReminder {
    private static final int DAYS_BEFORE = 3;
    private static final int HOUR = 10;

    private CouponReminder() {
    }

    /** When to look at the coupon: before the hour comes where it comes first on Earth. */
    public static Instant look(LocalDate lastDay) {
        return new LocalHour(lastDay.minusDays(DAYS_BEFORE), HOUR).in(ZoneOffset.MAX).minusSeconds(1);
    }

    /** When the message comes to a member who is there. */
    public static Instant reminder(LocalDate lastDay, ZoneId member) {
        return new LocalHour(lastDay.minusDays(DAYS_BEFORE), HOUR).in(member);
    }

    /** When it is all over. */
    public static Instant over(LocalDate lastDay, ZoneId shop) {
        return lastDay.plusDays(1).atStartOfDay(shop).toInstant();
    }
}
