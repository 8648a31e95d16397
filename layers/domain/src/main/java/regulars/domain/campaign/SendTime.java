package regulars.domain.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import regulars.domain.timing.LocalHour;

/** When a campaign's messages go out. */
public sealed interface SendTime {
    /** Where a day begins first. */
    ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    /** As soon as it is started. */
    record Now() implements SendTime { }

    /** At a time by the merchant's clock. */
    record At(LocalDateTime time) implements SendTime { }

    /** At an hour of each guest's own clock. */
    record AtLocalHour(LocalHour hour) implements SendTime { }

    /** When the first guests have to be looked at.
     * @param shop where the merchant is */
    default Instant begins(Instant started, ZoneId shop) {
        return switch (this) {
            case Now _ -> started;
            case At(LocalDateTime time) -> instant(time, shop);
            case AtLocalHour(LocalHour hour) -> hour.in(FIRST_ZONE);
        };
    }

    /** When the message to one guest goes out.
     * @param planned when the guest is looked at
     * @param guest   where the guest is */
    default Instant at(Instant planned, ZoneId shop, ZoneId guest) {
        return switch (this) {
            case Now _ -> planned;
            case At(LocalDateTime time) -> instant(time, shop);
            case AtLocalHour(LocalHour hour) -> hour.in(guest);
        };
    }

    /** Whether it has passed where the merchant is. */
    default boolean isOver(Instant now, ZoneId shop) {
        return switch (this) {
            case Now _ -> false;
            case At(LocalDateTime time) -> instant(time, shop).isBefore(now);
            case AtLocalHour(LocalHour hour) -> hour.in(shop).isBefore(now);
        };
    }

    /** The first time where the clock shows it twice, the first instant after it where it is left out. */
    private static Instant instant(LocalDateTime time, ZoneId zone) {
        ZoneOffsetTransition leap = zone.getRules().getTransition(time);
        return leap != null && leap.isGap() ? leap.getInstant() : time.atZone(zone).toInstant();
    }
}
