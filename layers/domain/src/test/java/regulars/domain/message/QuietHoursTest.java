package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
            // Kraków in winter is an hour ahead of UTC
            "2026-11-20T06:59:59.999Z, Europe/Warsaw, 2026-11-20T07:00:00Z",
            "2026-11-20T07:00:00Z, Europe/Warsaw,",
            "2026-11-20T19:59:59.999Z, Europe/Warsaw,",
            "2026-11-20T20:00:00Z, Europe/Warsaw, 2026-11-21T07:00:00Z",
            "2026-12-31T23:30:00Z, Europe/Warsaw, 2027-01-01T07:00:00Z",
            "2028-02-28T22:00:00Z, Europe/Warsaw, 2028-02-29T07:00:00Z",
            // offsets of a half and of three quarters of an hour
            "2026-11-20T02:14:59Z, Asia/Kathmandu, 2026-11-20T02:15:00Z",
            "2026-11-20T15:14:59Z, Asia/Kathmandu,",
            "2026-11-20T15:15:00Z, Asia/Kathmandu, 2026-11-21T02:15:00Z",
            "2026-11-20T11:29:59Z, America/St_Johns, 2026-11-20T11:30:00Z",
            "2026-11-20T11:30:00Z, America/St_Johns,",
            "2026-11-21T00:30:00Z, America/St_Johns, 2026-11-21T11:30:00Z",
            // far east, in summer while it is winter here
            "2026-11-20T07:59:59Z, Pacific/Auckland,",
            "2026-11-20T08:00:00Z, Pacific/Auckland, 2026-11-20T19:00:00Z"})
    void itIsQuietFromNineInTheEveningToEightInTheMorning(Instant now, ZoneId zone, Instant end) {
        assertEquals(Optional.ofNullable(end), QuietHours.end(now, zone));
    }

    @ParameterizedTest
    @CsvSource({
            // the night in which the clock is put forward is an hour shorter, the other one an hour longer
            "2027-03-27T20:00:00Z, Europe/Warsaw, 2027-03-28T06:00:00Z",
            "2027-03-28T05:59:59Z, Europe/Warsaw, 2027-03-28T06:00:00Z",
            "2026-10-24T19:00:00Z, Europe/Warsaw, 2026-10-25T07:00:00Z",
            "2026-10-25T06:30:00Z, Europe/Warsaw, 2026-10-25T07:00:00Z",
            "2027-04-03T08:00:00Z, Pacific/Auckland, 2027-04-03T20:00:00Z",
            "2026-09-26T09:00:00Z, Pacific/Auckland, 2026-09-26T19:00:00Z",
            "2027-03-13T23:30:00Z, America/St_Johns,",
            "2027-03-14T01:00:00Z, America/St_Johns, 2027-03-14T10:30:00Z",
            // a whole day that the islands skipped: the wall clock's next morning
            "2011-12-30T07:30:00Z, Pacific/Apia, 2011-12-30T18:00:00Z"})
    void aChangedClockMovesTheEnd(Instant now, ZoneId zone, Instant end) {
        assertEquals(Optional.ofNullable(end), QuietHours.end(now, zone));
    }
}
