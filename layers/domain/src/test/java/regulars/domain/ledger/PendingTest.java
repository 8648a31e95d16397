package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Terms;

class PendingTest {
    @Test
    void whatIsPendingCannotBeSpentBeforeItsMidnightWhetherOrNotAJobRan() {
        for (String job : List.of("look", "settle")) {
            new Play(Terms.of("A").goal(4).pending(2).months(1)).play("""
                2026-01-30 10:00 | earn 5    | A 5 pending 5
                2026-01-30 10:01 | reserve A | not-enough missing=4 program=A
                2026-01-31 23:59 | %1$s      | A 5 pending 5
                2026-02-01 00:00 | %1$s      | A 5
                2026-02-01 00:00 | reserve A | A 1
                2026-02-01 00:20 | %1$s      | A 5
                2026-03-31 23:59 | %1$s      | A 5
                2026-04-01 00:00 | %1$s      | -
                """.formatted(job));
        }
    }

    @Test
    void anActivationIsAnEntryOfItsOwnForAllProgramsAtOnce() {
        var play = new Play(Terms.of("A").pending(1).months(12), Terms.of("B").pending(1)).play("""
            2026-11-22 10:00 | earn 2 A | A 2 pending 2
            2026-11-22 11:00 | earn 1   | A 3 pending 3, B 1 pending 1
            2026-11-23 09:00 | earn 1 B | A 3, B 2 pending 1
            """);
        Entry activation = play.book().entries().get(2).entry();
        assertEquals("activate/2026-11-23/3", activation.id().key());
        assertEquals(Play.instant("2026-11-23T00:00"), activation.occurredAt());
        assertEquals(List.of("AAAAAAAA 1 pending-over +0 2026-11-23>2027-11-30=-3 2027-11-30=+3",
                "BBBBBBBB 1 pending-over +0 2026-11-23>never=-1 never=+1"), movements(play, 2));
    }

    @Test
    void onBothDaysOfAClockChangeItIsTheMidnightOfThePlace() {
        for (String day : List.of("2026-03-29", "2026-10-25")) {
            String before = LocalDate.parse(day).minusDays(1).toString();
            String after = LocalDate.parse(day).plusDays(1).toString();
            new Play(Terms.of("A").pending(1).expiry(new LotExpiry.RollingMonthsToTheDay(1))).play("""
                %1$s 12:00 | earn 1 | A 1 pending 1
                %1$s 23:59 | look   | A 1 pending 1
                %2$s 00:00 | look   | A 1
                %2$s 12:00 | earn 1 | A 2 pending 1
                %2$s 23:59 | look   | A 2 pending 1
                %3$s 00:00 | look   | A 2
                """.formatted(before, day, after));
        }
    }

    @Test
    void aDailyGuestHasOnlyAsManyLotsAsDaysArePending() {
        for (LotExpiry expiry : List.of(new LotExpiry.RollingMonths(1), new LotExpiry.Inactivity(1))) {
            var play = new Play(Terms.of("A").pending(3).expiry(expiry));
            for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
                play.book().perform(earn(day));
                Holding holding = play.book().account().holding(Terms.id("A"));
                assertTrue(holding.pending() <= 3, holding::toString);
                assertTrue(holding.withoutEmptyLots().lots().size() <= 6, holding::toString);
            }
        }
    }

    @Test
    void aLateScanWhoseDayHasComeIsActiveAtOnce() {
        new Play(Terms.of("A").pending(2).months(1)).play("""
            2026-01-30 10:00 | earn 1                           | A 1 pending 1
            2026-02-01 10:00 | earn 2 at 2026-01-30T09:00       | A 3
            2026-02-01 11:00 | earn 4 at 2026-01-31T09:00       | A 7 pending 4
            """);
    }

    @Test
    void anyCreditRepaysADebtPendingOrNot() {
        new Play(Terms.of("A").goal(3)).play("""
            2026-11-22 10:00 | earn 3 as one    | A 3
            2026-11-22 10:01 | reserve A as two | -
            2026-11-22 10:02 | confirm two      | -
            2026-11-22 10:03 | reverse one      | A -3
            """).changed(Terms.of("A").goal(3).pending(5).version(2, Play.instant("2026-11-22T11:00"))).play("""
            2026-11-22 12:00 | earn 2           | A -1
            2026-11-22 13:00 | earn 2           | A 1 pending 1
            2026-11-22 13:01 | reserve A        | not-enough missing=3 program=A
            """);
    }

    @Test
    void aReversalTakesFromItsOwnPendingLotThenFromWhereItWent() {
        var play = new Play(Terms.of("A").pending(1).months(1)).play("""
            2026-01-30 10:00 | earn 3 as one   | A 3 pending 3
            2026-01-31 10:00 | earn 2 as two   | A 5 pending 2
            2026-01-31 11:00 | reverse two     | A 3
            """);
        assertEquals(List.of("AAAAAAAA 1 reversal -2 2026-02-01>2026-03-31=-2"), movements(play, 3));
        play.play("2026-01-31 12:00 | reverse one | -");
        assertEquals(List.of("AAAAAAAA 1 reversal -3 2026-02-28=-3"), movements(play, 4));
    }

    @Test
    void whatIsPendingIsTakenLast() {
        var play = new Play(Terms.of("A").goal(3).months(1)).play("""
            2026-01-10 10:00 | earn 3 as own    | A 3
            2026-01-10 10:01 | reserve A as two | -
            2026-01-10 10:02 | confirm two      | -
            """).changed(Terms.of("A").pending(3).months(1).version(2, Play.instant("2026-01-11T00:00"))).play("""
            2026-01-11 10:00 | earn 2           | A 2 pending 2
            """).changed(Terms.of("A").months(3).version(3, Play.instant("2026-01-12T00:00"))).play("""
            2026-01-12 10:00 | earn 2           | A 4 pending 2
            2026-01-12 11:00 | reverse own      | A 1 pending 1
            """);
        assertEquals(List.of("AAAAAAAA 1 reversal -3 2026-04-30=-2 2026-01-14>2026-02-28=-1"), movements(play, 4));
    }

    @Test
    void atOneInstantPendingBecomesActiveThenReservationsThenLotsLapse() {
        var play = new Play(Terms.of("A").goal(2).months(1).reservation(Duration.ofHours(1)),
                Terms.of("B").pending(1)).play("""
            2026-01-10 10:00 | earn 3 A        | A 3
            2026-02-28 10:00 | earn 1 B        | A 3, B 1 pending 1
            2026-02-28 23:00 | reserve A       | A 1, B 1 pending 1
            2026-03-01 00:00 | settle          | B 1
            """);
        assertEquals(List.of("activate", "release", "expire"), play.book().entries().stream().skip(3)
                .map(sealed -> sealed.entry().type().code()).toList());
    }

    @Test
    void aRewardThatWhatBecomesActiveReachesIsNews() {
        var book = new Play(Terms.of("A").goal(4).pending(2)).play("2026-01-30 10:00 | earn 5 | A 5 pending 5").book();
        Instant before = Play.instant("2026-01-31T23:59");
        Instant after = Play.instant("2026-02-01T00:00");
        assertEquals(List.of(), RewardsReady.by(Ledger.settle(book.account(), book.programs(), before), book.account(), book.programs(), before));
        assertEquals(List.of(Terms.id("A")),
                RewardsReady.by(Ledger.settle(book.account(), book.programs(), after), book.account(), book.programs(), after));
    }

    private static Command.Earn earn(LocalDate day) {
        return new Command.Earn(Request.now(new EntryId(Book.ACCOUNT, "day" + day), Sha256.NONE, Actor.SYSTEM,
                day.atTime(12, 0).atZone(Play.ZONE).toInstant()), 1, Set.of(), false);
    }

    private static List<String> movements(Play play, int entry) {
        return play.book().entries().get(entry).text().lines().filter(line -> line.startsWith("movement "))
                .map(line -> line.substring("movement ".length())).collect(Collectors.toList());
    }
}
