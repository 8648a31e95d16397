package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.Refusal;
import regulars.domain.program.Terms;

class RedeemingTest {
    @Test
    void aFullCardIsRedeemedOnceAndWhatIsOverIsKept() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 12          | A 12
            2026-11-22 10:01 | reserve A as one | A 2
            2026-11-22 10:02 | confirm one      | A 2
            2026-11-22 10:03 | confirm one      | already-redeemed
            2026-11-22 10:03 | release one      | already-redeemed
            2026-11-22 12:00 | confirm one      | already-redeemed
            2026-11-22 12:00 | look             | A 2
            """);
    }

    @Test
    void aCardThatIsNotFullSaysWhatIsMissing() {
        new Play(Terms.of("A"), Terms.of("B").closed()).play("""
            2026-11-22 10:00 | reserve A | not-enough missing=10 program=A
            2026-11-22 10:00 | earn 9    | A 9
            2026-11-22 10:00 | reserve A | not-enough missing=1 program=A
            2026-11-22 10:00 | reserve B | not-enough missing=10 program=B
            2026-11-22 10:00 | reserve D | program-unknown program=D
            """);
    }

    @Test
    void whatIsReservedCannotBeSpentAgain() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 15   | A 15
            2026-11-22 10:01 | reserve A | A 5
            2026-11-22 10:02 | reserve A | not-enough missing=5 program=A
            2026-11-22 10:03 | earn 5    | A 10
            2026-11-22 10:04 | reserve A | -
            """);
    }

    @Test
    void aReleasedReservationIsOverAndItsCostIsBack() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 10          | A 10
            2026-11-22 10:01 | reserve A as one | -
            2026-11-22 10:02 | release one      | A 10
            2026-11-22 10:03 | release one      | already-released
            2026-11-22 10:03 | confirm one      | already-released
            """);
    }

    @Test
    void aReservationLivesSoManyMinutesWhetherOrNotAJobRan() {
        for (String job : new String[] {"look", "settle"}) {
            new Play(Terms.of("A")).play("""
                2026-11-22 10:00:00 | earn 10          | A 10
                2026-11-22 10:01:00 | reserve A as one | -
                2026-11-22 10:10:59 | %1$s             | -
                2026-11-22 10:11:00 | %1$s             | A 10
                2026-11-22 10:11:00 | confirm one      | reservation-lapsed
                2026-11-22 10:11:00 | release one      | reservation-lapsed
                2026-11-22 10:11:00 | reserve A as two | -
                2026-11-22 10:20:59 | confirm two      | -
                """.formatted(job));
        }
    }

    @Test
    void aReservationNobodyMadeIsUnknown() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | confirm none | reservation-unknown
            2026-11-22 10:00 | release none | reservation-unknown
            """);
    }

    @Test
    void aClosedProgramCanBeSpentAtThePriceNowInForce() {
        new Play(Terms.of("A")).play("2026-11-22 10:00 | earn 12 | A 12")
                .changed(Terms.of("A").version(2, Play.instant("2026-11-22T11:00")).goal(5).closed())
                .play("""
            2026-11-22 12:00 | earn 1           | no-active-program
            2026-11-22 12:00 | reserve A as one | A 7
            2026-11-22 12:01 | confirm one      | A 7
            """);
    }

    @Test
    void onlySoManyReservationsAreOpenAtOnce() {
        new Play(Terms.of("A").goal(2)).play("""
            2026-11-22 10:00 | earn 30          | A 30
            2026-11-22 10:01 | reserve A as one | A 28
            2026-11-22 10:02 | reserve A        | A 26
            2026-11-22 10:02 | reserve A        | A 24
            2026-11-22 10:02 | reserve A        | A 22
            2026-11-22 10:02 | reserve A        | A 20
            2026-11-22 10:02 | reserve A        | A 18
            2026-11-22 10:02 | reserve A        | A 16
            2026-11-22 10:02 | reserve A        | A 14
            2026-11-22 10:02 | reserve A        | A 12
            2026-11-22 10:02 | reserve A        | A 10
            2026-11-22 10:02 | reserve A        | too-many-reservations limit=10 until=2026-11-22T10:11
            2026-11-22 10:02 | confirm one      | A 10
            2026-11-22 10:02 | reserve A        | A 8
            """);
    }

    @Test
    void aConfirmationWritesNoEntryButMovesTheVersionOn() {
        var play = new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 10          | A 10
            2026-11-22 10:01 | reserve A as one | -
            """);
        Account reserved = play.book().account();
        play.play("2026-11-22 10:02 | confirm one | -");
        assertEquals(reserved.sequence(), play.book().account().sequence());
        assertEquals(reserved.version() + 1, play.book().account().version());
    }

    @Test
    void whatTheStoreSaysOfItsEndWinsOverAnOldSnapshot() {
        var play = new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 10          | A 10
            2026-11-22 10:01 | reserve A as one | -
            """);
        var command = new Command.Confirm(new EntryId(Book.ACCOUNT, "one"), Play.instant("2026-11-22T10:02"),
                Optional.of(RedemptionEnd.RELEASED));
        assertEquals(new Decision.Refused(new Refusal.AlreadyReleased()), play.book().perform(command));
    }
}
