package regulars.domain.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;

class LocalHourTest {
    @Test
    void anHourIsReadOffTheWallClockOfItsZone() {
        assertInstants("""
            Europe/Warsaw         | 2026-11-22 |  9 | 2026-11-22T08:00:00Z
            Europe/Warsaw         | 2026-07-22 |  9 | 2026-07-22T07:00:00Z
            Europe/Sofia          | 2026-11-22 |  9 | 2026-11-22T07:00:00Z
            Pacific/Auckland      | 2027-01-01 |  9 | 2026-12-31T20:00:00Z
            Asia/Kathmandu        | 2026-11-22 |  9 | 2026-11-22T03:15:00Z
            America/St_Johns      | 2026-11-22 |  9 | 2026-11-22T12:30:00Z
            America/St_Johns      | 2026-07-22 |  9 | 2026-07-22T11:30:00Z
            Australia/Eucla       | 2026-11-22 | 20 | 2026-11-22T11:15:00Z
            Pacific/Chatham       | 2026-11-22 |  9 | 2026-11-21T19:15:00Z
            Pacific/Kiritimati    | 2026-11-22 |  9 | 2026-11-21T19:00:00Z
            """);
    }

    @Test
    void anHourThatIsLeftOutIsTheFirstInstantAfterIt() {
        assertInstants("""
            Europe/Warsaw         | 2027-03-28 |  1 | 2027-03-28T00:00:00Z
            Europe/Warsaw         | 2027-03-28 |  2 | 2027-03-28T01:00:00Z
            Europe/Warsaw         | 2027-03-28 |  3 | 2027-03-28T01:00:00Z
            America/St_Johns      | 2027-03-14 |  2 | 2027-03-14T05:30:00Z
            Australia/Lord_Howe   | 2026-10-04 |  2 | 2026-10-03T15:30:00Z
            Pacific/Apia          | 2011-12-30 |  9 | 2011-12-30T10:00:00Z
            """);
    }

    @Test
    void anHourThatComesTwiceIsItsFirstTime() {
        assertInstants("""
            Europe/Warsaw         | 2026-10-25 |  2 | 2026-10-25T00:00:00Z
            Europe/Warsaw         | 2026-10-25 |  3 | 2026-10-25T02:00:00Z
            Pacific/Auckland      | 2027-04-04 |  2 | 2027-04-03T13:00:00Z
            America/St_Johns      | 2026-11-01 |  1 | 2026-11-01T03:30:00Z
            """);
    }

    @Test
    void aDateHasComeOnceItsHourHasAndThenForGood() {
        for (List<String> row : Table.rows("""
            Europe/Warsaw    | 2026-11-22T07:59:59Z |  9 | 2026-11-21
            Europe/Warsaw    | 2026-11-22T08:00:00Z |  9 | 2026-11-22
            Europe/Warsaw    | 2026-11-22T23:30:00Z |  9 | 2026-11-22
            Europe/Warsaw    | 2027-03-28T00:59:59Z |  2 | 2027-03-27
            Europe/Warsaw    | 2027-03-28T01:00:00Z |  2 | 2027-03-28
            Europe/Warsaw    | 2026-10-25T01:30:00Z |  2 | 2026-10-25
            Asia/Kathmandu   | 2026-11-22T03:14:59Z |  9 | 2026-11-21
            Asia/Kathmandu   | 2026-11-22T03:15:00Z |  9 | 2026-11-22
            """)) {
            assertEquals(LocalDate.parse(row.get(3)), LocalHour.latest(Instant.parse(row.get(1)), ZoneId.of(row.get(0)),
                    Integer.parseInt(row.get(2))), row.toString());
        }
    }

    private static void assertInstants(String table) {
        for (List<String> row : Table.rows(table)) {
            var hour = new LocalHour(LocalDate.parse(row.get(1)), Integer.parseInt(row.get(2)));
            assertEquals(Instant.parse(row.get(3)), hour.in(ZoneId.of(row.get(0))), row.toString());
        }
    }
}
