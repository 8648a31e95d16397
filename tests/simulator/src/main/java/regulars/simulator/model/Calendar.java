package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A place's wall clock. */
record Calendar(ZoneId zone, int cutOverHour) {
    LocalDateTime wallClock(Instant at) {
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), zone.getRules().getOffset(at));
    }

    LocalDate date(Instant at) {
        return wallClock(at).toLocalDate();
    }

    /** Before the hour it is yesterday. */
    LocalDate businessDay(Instant at) {
        LocalDateTime shown = wallClock(at);
        return shown.getHour() < cutOverHour ? shown.toLocalDate().minusDays(1) : shown.toLocalDate();
    }

    Instant businessDayAfter(LocalDate day) {
        return first(day.plusDays(1).atTime(cutOverHour, 0));
    }

    /** The first instant of a local day. */
    Instant start(LocalDate day) {
        return first(day.atStartOfDay());
    }

    /** When the clock first shows this time or, where it leaves it out, a later one. */
    private Instant first(LocalDateTime shown) {
        ZoneOffsetTransition leap = zone.getRules().getTransition(shown);
        return leap != null && leap.isGap() ? leap.getInstant()
                : shown.toInstant(zone.getRules().getValidOffsets(shown).getFirst());
    }
}
