package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;

class BusinessDayTest {
    @Test
    void beforeTheCutOverHourItIsYesterday() {
        assertDays("""
            Europe/Warsaw      | 0 | 2026-11-22T00:00:00+01:00 | 2026-11-22
            Europe/Warsaw      | 0 | 2026-11-21T23:59:59+01:00 | 2026-11-21
            Europe/Warsaw      | 4 | 2026-11-22T03:59:59+01:00 | 2026-11-21
            Europe/Warsaw      | 4 | 2026-11-22T04:00:00+01:00 | 2026-11-22
            Asia/Kathmandu     | 5 | 2026-11-22T04:59:59+05:45 | 2026-11-21
            Europe/Sofia       | 3 | 2028-03-01T02:00:00+02:00 | 2028-02-29
            """);
    }

    @Test
    void anHourThatTheClockSkipsBeginsTheDayWhereItWouldHaveBeen() {
        assertDays("""
            Europe/Warsaw      | 2 | 2026-03-29T01:59:59+01:00 | 2026-03-28
            Europe/Warsaw      | 2 | 2026-03-29T03:00:00+02:00 | 2026-03-29
            Europe/Warsaw      | 3 | 2026-03-29T01:59:59+01:00 | 2026-03-28
            Europe/Warsaw      | 3 | 2026-03-29T03:00:00+02:00 | 2026-03-29
            Africa/Cairo       | 0 | 2026-04-24T01:00:00+03:00 | 2026-04-24
            """);
    }

    @Test
    void anHourThatComesTwiceBeginsTheDayAtItsFirst() {
        assertDays("""
            Europe/Warsaw      | 2 | 2026-10-25T01:59:59+02:00 | 2026-10-24
            Europe/Warsaw      | 2 | 2026-10-25T02:00:00+02:00 | 2026-10-25
            Europe/Warsaw      | 2 | 2026-10-25T02:30:00+01:00 | 2026-10-25
            Europe/Warsaw      | 3 | 2026-10-25T02:30:00+02:00 | 2026-10-24
            Europe/Warsaw      | 3 | 2026-10-25T02:30:00+01:00 | 2026-10-24
            Europe/Warsaw      | 3 | 2026-10-25T03:00:00+01:00 | 2026-10-25
            """);
    }

    @Test
    void aDayEndsAtTheFirstInstantOfTheNext() {
        for (String name : List.of("Europe/Warsaw", "Africa/Cairo", "America/Havana", "Australia/Lord_Howe", "UTC")) {
            ZoneId zone = ZoneId.of(name);
            for (int cutOver = 0; cutOver < 24; cutOver++) {
                for (var date = LocalDate.of(2026, 1, 1); date.getYear() == 2026; date = date.plusDays(1)) {
                    Instant end = new BusinessDay(date).end(zone, cutOver);
                    assertEquals(date, BusinessDay.of(end.minusNanos(1), zone, cutOver).date());
                    assertEquals(date.plusDays(1), BusinessDay.of(end, zone, cutOver).date());
                }
            }
        }
    }

    private static void assertDays(String table) {
        for (List<String> row : Table.rows(table)) {
            Instant at = OffsetDateTime.parse(row.get(2)).toInstant();
            var day = BusinessDay.of(at, ZoneId.of(row.get(0)), Integer.parseInt(row.get(1)));
            assertEquals(row.get(3), day.date().toString(), row.toString());
        }
    }
}
