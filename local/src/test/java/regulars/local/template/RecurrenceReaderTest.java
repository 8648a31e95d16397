package regulars.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cron(0/15 * * * ? *) | UTC | 2026-11-22T10:15:00Z | 2026-11-22T10:30:00Z",
        "cron(*/20 * * * ? *) | UTC | 2026-11-22T10:15:00Z | 2026-11-22T10:20:00Z",
        "cron(5,35 8-9 * * ? *) | UTC | 2026-11-22T09:35:00Z | 2026-11-23T08:05:00Z",
        "cron(0 12 ? * MON-FRI *) | UTC | 2026-11-20T12:00:00Z | 2026-11-23T12:00:00Z",
        "cron(0 12 ? * 1 *) | UTC | 2026-11-20T12:00:00Z | 2026-11-22T12:00:00Z",
        "cron(0 0 29 FEB ? *) | UTC | 2026-11-22T00:00:00Z | 2028-02-29T00:00:00Z",
        "cron(0 9 1 */3 ? *) | Europe/Sofia | 2026-11-22T00:00:00Z | 2027-01-01T07:00:00Z",
        "rate(5 minutes) | UTC | 2026-11-22T10:15:00Z | 2026-11-22T10:20:00Z",
        "rate(1 hour) | UTC | 2026-11-22T10:15:00.001Z | 2026-11-22T11:00:00Z",
        "rate(1 day) | UTC | 2026-11-22T10:15:00Z | 2026-11-23T00:00:00Z"})
    void theNextOccurrence(String expression, String zone, Instant after, Instant next) {
        assertEquals(next, read(expression, zone).next(after));
    }

    @Test
    void aTimeThatTheClockLeavesOutComesLaterAndOneThatComesTwiceCountsOnce() {
        assertEquals(List.of("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z"),
                occurrences("cron(30 2 * * ? *)", "2026-03-28T00:00:00Z"));
        assertEquals(List.of("2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"),
                occurrences("cron(30 2 * * ? *)", "2026-10-24T00:00:00Z"));
    }

    private static List<String> occurrences(String expression, String after) {
        Recurrence recurrence = read(expression, "Europe/Warsaw");
        return Stream.iterate(recurrence.next(Instant.parse(after)), recurrence::next).limit(3).map(Instant::toString)
                .toList();
    }

    @Test
    void whatNeverComesIsFarAway() {
        assertEquals(Instant.MAX, read("cron(0 0 30 2 ? *)", "UTC").next(Instant.EPOCH));
        assertEquals(Instant.MAX, read("cron(0 0 1 1 ? 2026)", "UTC").next(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "at(2026-11-22T10:15:00)", "rate(0 minutes)", "rate(5 seconds)", "cron(0 * * * *)",
        "cron(0 0 L * ? *)", "cron(0 0 ? * MON#2 *)", "cron(0 0 15W * ? *)", "cron(60 * * * ? *)", "cron(0 24 * * ? *)",
        "cron(0 0 * * * *)", "cron(0 0 ? * ? *)", "cron(0 0 ? * FUN *)"})
    void whatIsNotUnderstoodStopsTheRunWithItsName(String expression) {
        var stop = assertThrows(TemplateException.class, () -> read(expression, "UTC"));

        assertTrue(stop.getMessage().contains("TickFunction.Tick") && stop.getMessage().endsWith(expression),
                stop.getMessage());
    }

    @Test
    void anUnknownZoneStopsTheRun() {
        assertThrows(TemplateException.class, () -> read("rate(1 day)", "Europe/Atlantis"));
        assertThrows(TemplateException.class, () -> read("cron(0 0 * * ? *)", "Europe/Atlantis"));
    }

    private static Recurrence read(String expression, String zone) {
        return new RecurrenceReader("TickFunction.Tick", expression).read(zone);
    }
}
