package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Terms;

class InactivityTest {
    private static final LotExpiry MONTH = new LotExpiry.Inactivity(1);

    @Test
    void everyScanInAnyProgramKeepsAllThatIsThere() {
        for (String job : List.of("look", "settle")) {
            new Play(idle("A"), Terms.of("B")).play("""
                2026-01-10 10:00 | earn 3 A | A 3
                2026-02-10 23:59 | %1$s     | A 3
                2026-02-10 23:59 | earn 1 B | A 3, B 1
                2026-03-10 23:59 | %1$s     | A 3, B 1
                2026-03-11 00:00 | %1$s     | B 1
                2026-03-11 10:00 | earn 2 A | A 2, B 1
                """.formatted(job));
        }
    }

    @Test
    void aScanThatIsReversedCountsTooAndSoDoesARewardThatIsHandedOut() {
        new Play(idle("A").goal(2)).play("""
            2026-01-10 10:00 | earn 5           | A 5
            2026-02-01 10:00 | earn 1 as one    | A 6
            2026-02-01 10:01 | reverse one      | A 5
            2026-02-20 10:00 | reserve A as two | A 3
            2026-02-20 10:01 | confirm two      | A 3
            2026-03-20 23:59 | look             | A 3
            2026-03-21 00:00 | look             | -
            """);
    }

    @Test
    void aReservationThatComesBackIsNoActivity() {
        new Play(idle("A").goal(2)).play("""
            2026-01-10 10:00 | earn 5           | A 5
            2026-02-10 10:00 | reserve A as one | A 3
            2026-02-10 10:01 | release one      | A 5
            2026-02-11 00:00 | look             | -
            """);
    }

    /** The reward is paid for from two lots; by the time it comes back both are one. */
    @Test
    void aReservationComesBackToTheLotThatItsOwnHaveBecome() {
        new Play(idle("A").pending(1).goal(5).reservation(Duration.ofHours(24))).play("""
            2026-01-10 10:00 | earn 3    | A 3 pending 3
            2026-01-12 10:00 | earn 3    | A 6 pending 3
            2026-01-13 10:00 | earn 9    | A 15 pending 9
            2026-01-13 11:00 | reserve A | A 10 pending 9
            2026-01-15 10:00 | look      | A 15
            2026-01-15 10:00 | settle    | A 15
            2026-02-13 23:59 | look      | A 15
            2026-02-14 00:00 | look      | A 9
            2026-02-15 00:00 | look      | -
            """);
    }

    @Test
    void aGiftIsNoActivityAndLivesFromItsOwnDay() {
        var play = new Play(idle("A").joiningBonus(2)).play("""
            2026-01-10 10:00 | earn 1          | A 1
            2026-01-25 10:00 | gift            | A 3
            2026-02-11 00:00 | look            | A 2
            2026-02-25 23:59 | look            | A 2
            2026-02-26 00:00 | look            | -
            """);
        assertEquals(Optional.of(LocalDate.of(2026, 1, 10)), play.book().account().lastActivity());
    }

    @Test
    void afterTheNextScanAGiftLivesAsLongAsTheRest() {
        new Play(idle("A").joiningBonus(2)).play("""
            2026-01-10 10:00 | earn 1          | A 1
            2026-01-25 10:00 | gift            | A 3
            2026-02-01 10:00 | earn 1          | A 4
            2026-03-01 23:59 | look            | A 4
            2026-03-02 00:00 | look            | -
            """);
    }

    @Test
    void aMonthThatIsTooShortEndsWithItsLastDay() {
        new Play(idle("A")).play("""
            2026-01-31 10:00 | earn 1          | A 1
            2026-02-28 23:59 | look            | A 1
            2026-03-01 00:00 | look            | -
            """);
    }

    @Test
    void whatHasLapsedDoesNotComeBackWithALateScan() {
        new Play(idle("A")).play("""
            2026-01-10 10:00 | earn 3                       | A 3
            2026-02-11 10:00 | earn 1 at 2026-02-10T20:00   | A 1
            2026-03-10 23:59 | look                         | A 1
            2026-03-11 00:00 | look                         | -
            """);
    }

    @Test
    void aLateScanLivesFromALaterOneThatWasThereFirst() {
        var play = new Play(idle("A")).play("""
            2026-01-12 10:00 | earn 3                       | A 3
            2026-01-12 11:00 | earn 1 at 2026-01-10T20:00   | A 4
            2026-02-12 23:59 | look                         | A 4
            2026-02-13 00:00 | look                         | -
            """);
        assertEquals(1, play.book().account().holding(Terms.id("A")).lots().size());
    }

    @Test
    void anOldScanFindsWhatLapsedThoughTheGuestHasComeBack() {
        new Play(idle("A").goal(2)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3
            2026-03-10 10:00 | earn 2 as two    | A 2
            2026-03-10 10:01 | reverse one      | A 2
            2026-03-10 10:02 | reserve A as out | -
            2026-03-10 10:03 | confirm out      | -
            2026-03-10 10:04 | reverse two      | A -2
            """);
    }

    @Test
    void whatBecameActiveIsFoundByItsReversalAndLotsAreMadeOne() {
        var play = new Play(idle("A").pending(1)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3 pending 3
            2026-01-11 10:00 | earn 2 as two    | A 5 pending 2
            2026-01-12 10:00 | earn 1           | A 6 pending 1
            2026-01-13 10:00 | earn 1           | A 7 pending 1
            """);
        assertEquals(List.of("idle-1@2026-01-11", "idle-1@2026-01-13", "2026-01-14>idle-1@2026-01-14"), lots(play));
        play.play("""
            2026-01-13 11:00 | reverse two      | A 5 pending 1
            2026-01-13 11:01 | reverse one      | A 2 pending 1
            2026-02-13 23:59 | look             | A 2
            2026-02-14 00:00 | look             | A 1
            2026-02-15 00:00 | look             | -
            """);
    }

    @Test
    void whatLapsedInAnotherLotIsNotTakenForWhatAForgottenOneGave() {
        new Play(idle("A").points(1, 1000).pending(1)).play("""
            2026-01-10 10:00 | earn 1 for 3000 as one     | A 3 pending 3
            2026-01-20 10:00 | earn 1 for 1900 as two     | A 4+9/10 pending 1
            2026-01-20 10:01 | earn 1 for 600 as three    | A 5+1/2 pending 2
            2026-02-23 10:00 | reverse two                | A 0+3/5
            2026-03-05 10:00 | earn 1 for 5500 as four    | A 6+1/10 pending 6
            2026-03-06 10:00 | reverse three              | A 5+1/2
            """);
    }

    private static Terms idle(String letter) {
        return Terms.of(letter).expiry(MONTH);
    }

    private static List<String> lots(Play play) {
        return play.book().account().holding(Terms.id("A")).lots().stream().map(lot -> lot.name().toString()).toList();
    }
}
