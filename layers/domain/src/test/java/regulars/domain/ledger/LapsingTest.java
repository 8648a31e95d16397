package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Terms;

class LapsingTest {
    @Test
    void aLotLastsThroughItsLastLocalDayWhetherOrNotAJobRan() {
        for (String job : List.of("look", "settle")) {
            new Play(Terms.of("A").months(1), Terms.of("B").months(12)).play("""
                2026-01-31 23:30 | earn 4    | A 4, B 4
                2026-02-01 00:30 | earn 1    | A 5, B 5
                2026-02-28 23:59 | %1$s      | A 5, B 5
                2026-03-01 00:00 | %1$s      | A 1, B 5
                2026-03-31 23:59 | %1$s      | A 1, B 5
                2026-04-01 00:00 | %1$s      | B 5
                2027-01-31 23:59 | %1$s      | B 5
                2027-02-01 00:00 | %1$s      | B 1
                2027-03-01 00:00 | %1$s      | -
                """.formatted(job));
        }
    }

    @Test
    void creditsWithTheSameDateShareALot() {
        var play = new Play(Terms.of("A").months(1)).play("""
            2026-01-01 10:00 | earn 1 | A 1
            2026-01-31 10:00 | earn 1 | A 2
            2026-02-01 10:00 | earn 1 | A 3
            """);
        assertEquals(2, play.book().account().holding(Terms.id("A")).lots().size());
    }

    @Test
    void laterTermsNeverShortenALot() {
        new Play(Terms.of("A").months(6)).play("2026-01-31 10:00 | earn 1 | A 1")
                .changed(Terms.of("A").months(1).version(2, Play.instant("2026-02-01T00:00"))).play("""
            2026-02-02 10:00 | earn 1 | A 2
            2026-04-01 00:00 | look   | A 1
            2026-07-31 23:59 | look   | A 1
            2026-08-01 00:00 | look   | -
            """);
    }

    @Test
    void whatExpiresSoonestIsSpentFirst() {
        new Play(Terms.of("A").months(1), Terms.of("N")).play("""
            2026-01-10 10:00 | earn 6    | A 6, N 6
            2026-02-10 10:00 | earn 6    | A 12, N 12
            2026-02-10 10:01 | reserve A | A 2, N 12
            2026-02-10 10:12 | look      | A 12, N 12
            2026-03-01 00:00 | look      | A 6, N 12
            """);
        new Play(Terms.of("A").months(1)).play("""
            2026-01-10 10:00 | earn 6           | A 6
            2026-02-10 10:00 | earn 6           | A 12
            2026-02-10 10:01 | reserve A as one | A 2
            2026-02-10 10:02 | confirm one      | A 2
            2026-03-01 00:00 | look             | A 2
            2026-04-01 00:00 | look             | -
            """);
    }

    @Test
    void aLateScanWhoseDateIsOverLapsesAtOnceAndAgain() {
        var play = new Play(Terms.of("A").months(1)).changed(
                Terms.of("A").months(1).version(1, Play.instant("2026-01-01T00:00")),
                Terms.of("A").months(6).version(2, Play.instant("2026-03-01T00:00"))).play("""
            2026-02-28 10:00 | earn 2                     | A 2
            2026-03-01 12:00 | earn 3 at 2026-02-28T12:00 | A 5
            2026-03-31 23:59 | look                       | A 5
            """);
        assertEquals(1, play.book().account().holding(Terms.id("A")).lots().size());
        play.changed(Terms.of("A").months(0)).play("""
            2026-04-01 00:00 | settle                     | -
            2026-04-02 00:00 | earn 1 at 2026-03-31T23:59 | -
            2026-04-02 00:01 | earn 2 at 2026-03-31T23:58 | -
            """);
        assertEquals(List.of("lapse/2026-03-31/3", "lapse/2026-03-31/5", "lapse/2026-03-31/7"),
                play.book().entries().stream().map(sealed -> sealed.entry().id().key())
                        .filter(key -> key.startsWith("lapse")).toList());
    }

    @Test
    void whatIsReleasedPastItsDateLapsesAtOnce() {
        new Play(Terms.of("A").goal(2).months(1).reservation(Duration.ofHours(2))).play("""
            2026-01-31 10:00 | earn 2           | A 2
            2026-02-10 10:00 | earn 1           | A 3
            2026-02-28 23:30 | reserve A as one | A 1
            2026-03-01 00:30 | look             | A 1
            2026-03-01 00:31 | release one      | A 1
            """);
    }

    @Test
    void reservationsAndLotsLapseInTheOrderOfTheirInstants() {
        var play = new Play(Terms.of("A").goal(2).months(1).reservation(Duration.ofHours(2))).play("""
            2026-01-31 10:00 | earn 5           | A 5
            2026-02-28 21:00 | reserve A as one | A 3
            2026-02-28 23:00 | reserve A as two | A 3
            2026-03-05 12:00 | settle           | -
            """);
        List<String> due = play.book().entries().stream().map(sealed -> sealed.entry().id().key()).skip(1).toList();
        assertEquals(List.of("one", "lapse/one", "two", "lapse/2026-02-28/5", "lapse/two", "lapse/2026-02-28/7"), due);
    }

    @Test
    void atTheSameInstantReservationsGoFirst() {
        var play = new Play(Terms.of("A").goal(2).months(1).reservation(Duration.ofHours(1))).play("""
            2026-01-31 10:00 | earn 3           | A 3
            2026-02-28 23:00 | reserve A as one | A 1
            2026-03-01 00:00 | settle           | -
            """);
        List<String> due = play.book().entries().stream().map(sealed -> sealed.entry().id().key()).skip(2).toList();
        assertEquals(List.of("lapse/one", "lapse/2026-02-28/4"), due);
    }

    @Test
    void anOldAccountDoesNotGrow() {
        var play = new Play(Terms.of("A").goal(2).months(12)).play(IntStream.range(0, 120)
                .mapToObj(month -> "%s 10:00 | earn 1 | A %d".formatted(
                        LocalDate.of(2026, 1, 15).plusMonths(month), Math.min(month + 1, 13)))
                .collect(Collectors.joining("\n")));
        int lots = play.book().account().holding(Terms.id("A")).lots().size();
        assertTrue(lots <= 13 + 12, () -> lots + " lots");
    }
}
