package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regulars.domain.Refusal;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Terms;

/** One member gives units to another. */
class TransferringTest {
    private static Terms points() {
        return Terms.of("A").points(10).giving(50, 9, LimitPeriod.DAY);
    }

    @Test
    void whatOneGivesTheOtherHasAndTogetherTheyHaveTheSame() {
        var giver = new Play(points());
        var receiver = giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 1   | A 10
            2026-11-22 10:01 | give A 4 | A 6
            2026-11-22 10:02 | give A 7 | not-enough missing=1 program=A
            2026-11-22 10:02 | give D 1 | program-unknown program=D
            2026-11-22 10:03 | give A 6 | -
            2026-11-22 10:04 | give A 1 | not-enough missing=1 program=A
            """);
        receiver.play("""
            2026-11-22 10:05 | look     | A 10
            2026-11-22 10:05 | give A 3 | A 7
            """);
        giver.play("2026-11-22 10:06 | look | A 3");
    }

    @Test
    void bothEntriesAreUnderOneRequestAndEachNamesTheOtherSide() {
        var giver = new Play(points());
        var receiver = giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 1   | A 10
            2026-11-22 10:01 | give A 4 | A 6
            """);
        Entry given = giver.book().entries().getLast().entry();
        Entry received = receiver.book().entries().getLast().entry();
        assertEquals(EntryType.TRANSFER, given.type());
        assertEquals(Optional.of(receiver.book().account().id()), given.other());
        assertEquals(Optional.of(given.id().account()), received.other());
        assertEquals(EntryId.receiving(receiver.book().account().id(), given.id()), received.id());
        assertEquals("received/7K3M9QX1/command2", received.id().key());
        assertEquals(given.request(), received.request());
        assertEquals(given.movements().getFirst().amount(), -received.movements().getFirst().amount());
    }

    @Test
    void everyLotKeepsItsEndAndTheSoonestGoesFirst() {
        var giver = new Play(points().months(3));
        var receiver = giver.other();
        giver.play("""
            2026-10-10 10:00 | earn 1    | A 10
            2026-11-22 10:00 | earn 1    | A 20
            2026-12-22 10:00 | give A 12 | A 8
            """);
        assertEquals(Map.of("2027-01-31", 10L, "2027-02-28", 2L), ends(receiver));
        receiver.play("""
            2027-01-31 23:59 | look | A 12
            2027-02-01 00:00 | look | A 2
            2027-03-01 00:00 | look | -
            """);
        giver.play("2027-02-01 00:00 | look | A 8");
    }

    @Test
    void whatEndsByInactivityEndsThereWhenItWouldHaveEndedHere() {
        var giver = new Play(points().expiry(new LotExpiry.Inactivity(2)));
        var receiver = giver.other();
        receiver.play("2026-12-20 10:00 | earn 1 | A 10");
        giver.play("""
            2026-11-22 10:00 | earn 1   | A 10
            2026-12-22 10:00 | give A 4 | A 6
            """);
        assertEquals(Map.of("2027-01-22", 4L, "2027-02-20", 10L), ends(receiver));
        receiver.play("""
            2027-01-22 10:00 | earn 1 | A 24
            2027-01-23 00:00 | look   | A 20
            """);
        giver.play("2027-02-22 10:00 | look | A 6");
        giver.play("2027-02-23 00:00 | look | -");
    }

    @Test
    void givingIsAnActivityAndReceivingIsNone() {
        var giver = new Play(points().expiry(new LotExpiry.Inactivity(2)));
        var receiver = giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 1   | A 10
            2026-12-22 10:00 | give A 4 | A 6
            """);
        assertEquals(Optional.of(LocalDate.of(2026, 12, 22)), giver.book().account().lastActivity());
        assertEquals(Optional.empty(), receiver.book().account().lastActivity());
    }

    @Test
    void whatIsPendingOrReservedCannotBeGiven() {
        var giver = new Play(points().pending(7), Terms.of("B").goal(6).giving(50, 9, LimitPeriod.DAY));
        giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 8    | A 10 pending 10, B 8
            2026-11-22 10:01 | give A 1  | not-enough missing=1 program=A
            2026-11-22 10:02 | reserve B | A 10 pending 10, B 2
            2026-11-22 10:03 | give B 3  | not-enough missing=1 program=B
            2026-11-22 10:03 | give B 2  | A 10 pending 10
            2026-11-22 10:13 | look      | A 10 pending 10, B 6
            2026-11-29 00:00 | give A 1  | A 9, B 6
            """);
    }

    @Test
    void aDebtIsRepaidFirstAndNoDebtIsGiven() {
        var giver = new Play(points());
        var receiver = giver.other();
        receiver.play("""
            2026-11-22 10:00 | earn 1 as one | A 10
            2026-11-22 10:01 | reserve A     | -
            2026-11-22 10:02 | reverse one   | A -10
            2026-11-22 10:03 | give A 1      | not-enough missing=11 program=A
            """);
        giver.play("""
            2026-11-22 10:04 | earn 1    | A 10
            2026-11-22 10:05 | give A 7  | A 3
            """);
        receiver.play("2026-11-22 10:06 | look | A -3");
        assertEquals("movement AAAAAAAA 1 received +7 debt=-7", movement(receiver));
    }

    @Test
    void fractionsStayWhereTheyAre() {
        var giver = new Play(Terms.of("A").points(1, 1000).giving(50, 9, LimitPeriod.DAY));
        var receiver = giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 1 for 3700 | A 3+7/10
            2026-11-22 10:01 | give A 3        | A 0+7/10
            """);
        receiver.play("2026-11-22 10:02 | look | A 3");
        assertEquals(Map.of(), receiver.book().account().measures());
        assertEquals(1, giver.book().account().measures().size());
    }

    @Test
    void theGiverIsHeldToSoMuchAtOnceAndSoOften() {
        var giver = new Play(Terms.of("A").points(10).giving(5, 2, LimitPeriod.MONTH));
        var receiver = giver.other();
        giver.play("""
            2026-11-29 10:00 | earn 1   | A 10
            2026-11-29 10:01 | give A 6 | too-much-at-once most=5 program=A
            2026-11-29 10:02 | give A 5 | A 5
            2026-11-29 10:03 | give A 1 | A 4
            2026-12-01 03:59 | give A 1 | given-already program=A times=2 until=2026-12-01T04:00
            2026-12-01 04:00 | give A 1 | A 3
            """);
        receiver.play("2026-12-01 03:00 | give A 5 | A 2");
    }

    @Test
    void onlyWhereTheTermsSaySoAndTheProgramHasNotEnded() {
        give(Terms.of("A").points(10), "not-transferable program=A");
        give(points().status(ProgramStatus.DRAFT), "program-unknown program=A");
        give(points().closed(), "program-closed program=A");
        give(points().status(ProgramStatus.PAUSED), "A 9");
    }

    private static void give(Terms terms, String expected) {
        var giver = new Play(points());
        giver.other();
        giver.play("2026-11-22 10:00 | earn 1 | A 10").changed(terms).play("2026-11-22 10:01 | give A 1 | " + expected);
    }

    @Test
    void nobodyGivesToOneself() {
        var play = new Play(points()).play("2026-11-22 10:00 | earn 1 | A 10");
        var transfer = new Transfer(Request.now(new EntryId(Book.ACCOUNT, "one"), Sha256.NONE, Actor.SYSTEM, Play.instant("2026-11-22T10:01")), Terms.id("A"), 1);
        assertEquals(new Decision.Refused(new Refusal.SameAccount()), play.book().give(play.book(), transfer));
        assertThrows(IllegalArgumentException.class, () -> new Transfer(transfer.request(), transfer.program(), 0));
    }

    @Test
    void whatIsGivenAwayCountsAsSpentWhenItsScanIsTakenBack() {
        var giver = new Play(points());
        var receiver = giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 1 as one | A 10
            2026-11-22 10:01 | give A 4      | A 6
            2026-11-22 10:02 | reverse one   | A -4
            """);
        receiver.play("2026-11-22 10:03 | look | A 4");
    }

    @Test
    void aTransferIsNotReversed() {
        var giver = new Play(points());
        giver.other();
        giver.play("""
            2026-11-22 10:00 | earn 1          | A 10
            2026-11-22 10:01 | give A 4        | A 6
            2026-11-22 10:02 | reverse command2 | not-reversible type=transfer
            """);
    }

    @Test
    void whatIsDueIsEnteredOnBothSidesFirst() {
        var giver = new Play(points().months(1));
        var receiver = giver.other();
        receiver.play("2026-10-22 10:00 | earn 1 | A 10");
        giver.play("""
            2026-10-22 10:00 | earn 1   | A 10
            2026-11-22 10:00 | earn 1   | A 20
            2026-12-01 10:00 | give A 4 | A 6
            """);
        assertEquals(List.of(EntryType.EARN, EntryType.EXPIRE, EntryType.TRANSFER), types(receiver));
        assertTrue(types(giver).contains(EntryType.EXPIRE));
    }

    private static List<EntryType> types(Play play) {
        return play.book().entries().stream().map(sealed -> sealed.entry().type()).toList();
    }

    private static String movement(Play play) {
        return play.book().entries().getLast().text().lines().filter(line -> line.startsWith("movement")).findFirst().orElseThrow();
    }

    private static Map<String, Long> ends(Play play) {
        return play.book().account().holding(Terms.id("A")).lots().stream().filter(lot -> lot.remaining() > 0)
                .collect(Collectors.toMap(lot -> lot.lastDay().orElseThrow().toString(), Lot::remaining));
    }
}
