package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.program.Gift;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Terms;

class GiftsTest {
    private static final Instant NOON = Play.instant("2026-11-22T12:00");

    @Test
    void aBirthdayGivesInTheFirstProgramThatRuns() {
        new Play(Terms.of("A").closed(), Terms.of("B"), Terms.of("C")).play("""
            2026-11-22 09:00 | birthday 2026 2 | B 2
            2026-11-22 09:15 | birthday 2026 2 | B 2
            2027-11-22 09:00 | birthday 2027 1 | B 3
            """);
    }

    @Test
    void withoutStampsOrWithoutAProgramItGivesNothing() {
        new Play(Terms.of("A")).play("2026-11-22 09:00 | birthday 2026 0 | -");
        new Play(Terms.of("A").closed()).play("2026-11-22 09:00 | birthday 2026 2 | -");
        new Play().play("2026-11-22 09:00 | birthday 2026 2 | -");
    }

    @Test
    void aGiftThatNamesItsProgramGoesThereOrNowhere() {
        new Play(Terms.of("A"), Terms.of("B").points(1, 100), Terms.of("C").cashback(1, 100)).play("""
            2026-11-22 09:00 | birthday 2026 500 B     | B 500
            2026-11-22 09:01 | anniversary 2026 2000 C | B 500, C 2000
            2026-11-22 09:02 | anniversary 2026 2000 B | B 500, C 2000
            2027-11-22 09:00 | anniversary 2027 3 A    | A 3, B 500, C 2000
            2027-11-22 09:00 | first-visit 2027 2 A    | A 5, B 500, C 2000
            2027-11-22 09:00 | first-visit 2027 2 A    | A 5, B 500, C 2000
            """);
        new Play(Terms.of("A"), Terms.of("B").points(1, 100).closed()).play("2026-11-22 09:00 | birthday 2026 5 B | -");
        new Play(Terms.of("A"), Terms.of("B").status(ProgramStatus.PAUSED)).play("2026-11-22 09:00 | birthday 2026 5 B | -");
        new Play(Terms.of("A")).play("2026-11-22 09:00 | birthday 2026 5 D | -");
    }

    @Test
    void aGiftIsOfAProgramThatCountsAndNotOfTooMuch() {
        var programs = Play.programs(Terms.of("A").points(1, 100), Terms.of("B"), Terms.of("C").closed());
        assertEquals(List.of(), new Gift(Gift.LIMIT, Optional.of(Terms.id("A"))).violations(programs));
        assertEquals(List.of(), new Gift(20, Optional.of(Terms.id("C"))).violations(programs));
        assertEquals(List.of(), Gift.stamps(20).violations(programs));
        assertEquals(List.of(Violation.outOfRange("/gift", 0, 20)), Gift.stamps(21).violations(programs));
        assertEquals(List.of(Violation.outOfRange("/gift", 0, 20)), new Gift(21, Optional.of(Terms.id("B"))).violations(programs));
        assertEquals(List.of(Violation.of("/programId", "program-without-units")),
                new Gift(Gift.LIMIT, Optional.of(Terms.id("D"))).violations(programs));
    }

    @Test
    void itStandsOutsideCapsAndCoolDownsAndRepaysADebt() {
        new Play(Terms.of("A").dailyCap(2).coolDown(Duration.ofHours(1)).goal(2)).play("""
            2026-11-22 09:00 | birthday 2026 5     | A 5
            2026-11-22 09:00 | earn 2 as one       | A 7
            """);
        new Play(Terms.of("A").goal(4)).play("""
            2026-11-22 09:00 | earn 4 as one       | A 4
            2026-11-22 09:01 | reserve A as coffee | -
            2026-11-22 09:01 | confirm coffee      | -
            2026-11-22 09:02 | reverse one         | A -4
            2026-11-23 09:00 | birthday 2026 3     | A -1
            """);
    }

    @Test
    void itsLotLivesFromItsOwnDay() {
        new Play(Terms.of("A").months(1)).play("""
            2026-10-31 23:00 | birthday 2026 3 | A 3
            2026-11-30 23:59 | look            | A 3
            2026-12-01 00:00 | look            | -
            """);
    }

    @Test
    void itIsAnEntryOfTheSystemThatNobodyAskedFor() {
        Entry entry = new Play(Terms.of("A")).play("2026-11-22 09:00 | birthday 2026 2 | A 2")
                .book().entries().getLast().entry();
        assertEquals("birthday/2026", entry.id().key());
        assertEquals(EntryType.BONUS, entry.type());
        assertEquals(Actor.SYSTEM, entry.actor());
        assertEquals(Optional.empty(), entry.request());
        assertEquals("birthday", entry.movements().getFirst().rule());
    }

    @Test
    void aRewardIsReadyWithTheFirstFullCardAndNotWithTheSecond() {
        var book = new Play(Terms.of("A").goal(3), Terms.of("B").goal(10)).play("2026-11-22 09:00 | earn 2 | A 2, B 2").book();
        assertEquals(List.of(Terms.id("A")), madeReady(book, 1));
        book.yearly(birthday(2026, 1), NOON);
        assertTrue(madeReady(book, 3).isEmpty());
        assertEquals(List.of(Terms.id("B")), madeReady(book, 8));
    }

    @Test
    void whatHasLapsedWasNotThereBefore() {
        var book = new Play(Terms.of("A").goal(2).months(1)).play("2026-08-22 09:00 | earn 2 | A 2").book();
        assertTrue(madeReady(book, 1).isEmpty());
        assertEquals(List.of(Terms.id("A")), madeReady(book, 2));
    }

    private static YearlyGift birthday(int year, long stamps) {
        return new YearlyGift(YearlyGift.Cause.BIRTHDAY, year, Gift.stamps(stamps));
    }

    private static List<ProgramId> madeReady(Book book, long stamps) {
        Posting posting = Ledger.yearly(book.account(), book.programs(), birthday(2030, 0), NOON);
        assertEquals(posting.account().asOf(NOON, Play.ZONE), book.account().asOf(NOON, Play.ZONE));
        var request = Request.now(new EntryId(Book.ACCOUNT, "scan"), Sha256.NONE, Actor.SYSTEM, NOON);
        var earned = (Decision.Accepted) Ledger.earn(book.account(), book.programs(),
                new Command.Earn(request, stamps, java.util.Set.of(), false));
        return RewardsReady.by(earned.posting(), book.account(), book.programs(), NOON);
    }
}
