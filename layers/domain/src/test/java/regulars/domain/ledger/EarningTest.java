package regulars.domain.ledger;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Terms;

class EarningTest {
    @Test
    void aScanStampsEveryActiveProgramOrThoseItNames() {
        new Play(Terms.of("A"), Terms.of("B"), Terms.of("C").closed()).play("""
            2026-11-22 10:00 | earn 1       | A 1, B 1
            2026-11-22 10:01 | earn 3 B     | A 1, B 4
            2026-11-22 10:02 | earn 2 A B   | A 3, B 6
            2026-11-22 10:03 | earn 1 A C   | program-closed program=C
            2026-11-22 10:04 | earn 1 A D   | program-unknown program=D
            2026-11-22 10:05 | look         | A 3, B 6
            """);
    }

    @Test
    void theNumberOfStampsIsBounded() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 0          | stamps-out-of-range least=1 most=50
            2026-11-22 10:00 | earn -1         | stamps-out-of-range least=1 most=50
            2026-11-22 10:00 | earn 1000000000 | stamps-out-of-range least=1 most=50
            2026-11-22 10:00 | earn 51         | stamps-out-of-range least=1 most=50
            2026-11-22 10:00 | earn 50         | A 50
            """);
    }

    @Test
    void withoutAnActiveProgramThereIsNothingToGive() {
        new Play(Terms.of("A").closed()).play("2026-11-22 10:00 | earn 1 | no-active-program");
        new Play().play("2026-11-22 10:00 | earn 1 | no-active-program");
    }

    @Test
    void aScanMayComeThreeDaysLateAndNeverEarly() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 1 at 2026-11-22T10:00:01 | occurred-in-future latest=2026-11-22T10:00
            2026-11-22 10:00 | earn 1 at 2026-11-19T09:59:59 | occurred-too-early earliest=2026-11-19T10:00
            2026-11-22 10:00 | earn 1 at 2026-11-19T10:00    | A 1
            """);
    }

    @Test
    void twoScansKeepTheirDistanceWhicheverCameFirst() {
        new Play(Terms.of("A").coolDown(Duration.ofMinutes(10))).play("""
            2026-11-22 12:00:00 | earn 1                        | A 1
            2026-11-22 12:09:59 | earn 1                        | cool-down until=2026-11-22T12:10
            2026-11-22 12:10:00 | earn 1                        | A 2
            2026-11-22 12:30:00 | earn 1 at 2026-11-22T11:55    | cool-down until=2026-11-22T12:20
            2026-11-22 12:30:00 | earn 1 at 2026-11-22T11:50    | A 3
            2026-11-22 12:30:00 | earn 1 at 2026-11-22T12:19:59 | cool-down until=2026-11-22T12:20
            """);
    }

    @Test
    void theCoolDownIsOfTheAccountNotOfTheProgram() {
        new Play(Terms.of("A").coolDown(Duration.ofMinutes(10)), Terms.of("B")).play("""
            2026-11-22 12:00 | earn 1 B | B 1
            2026-11-22 12:01 | earn 1 B | B 2
            2026-11-22 12:05 | earn 1 A | cool-down until=2026-11-22T12:11
            2026-11-22 12:11 | earn 1 A | A 1, B 2
            2026-11-22 12:12 | earn 1 B | cool-down until=2026-11-22T12:21
            """);
    }

    @Test
    void coolDownsAreRealSecondsAlsoWhereAnHourComesTwice() {
        var play = new Play(Terms.of("A").coolDown(Duration.ofMinutes(90)));
        play.play("""
            2026-10-25 01:59 | earn 1 | A 1
            2026-10-25 02:30 | earn 1 | cool-down until=2026-10-25T02:29
            2026-10-25 03:00 | earn 1 | A 2
            """);
    }

    @Test
    void whatIsOverTheCapIsCutAndOnlyNothingIsRefused() {
        new Play(Terms.of("A").dailyCap(3), Terms.of("B")).play("""
            2026-11-22 12:00 | earn 2   | A 2, B 2
            2026-11-22 13:00 | earn 2   | A 3, B 4
            2026-11-22 14:00 | earn 2   | A 3, B 6
            2026-11-22 15:00 | earn 2 A | daily-cap-reached limit=3 program=A resetsAt=2026-11-23T04:00
            2026-11-23 03:59 | earn 1 A | daily-cap-reached limit=3 program=A resetsAt=2026-11-23T04:00
            2026-11-23 04:00 | earn 1 A | A 4, B 6
            """);
    }

    @Test
    void aLateScanBelongsToItsOwnBusinessDay() {
        new Play(Terms.of("A").dailyCap(2)).play("""
            2026-11-22 12:00 | earn 2                     | A 2
            2026-11-22 13:00 | earn 3 at 2026-11-21T12:00 | A 4
            2026-11-22 14:00 | earn 1 at 2026-11-22T03:30 | %s
            """.formatted("daily-cap-reached limit=2 program=A resetsAt=2026-11-22T04:00"));
    }

    @Test
    void aReversedScanLeavesItsRoomInTheCapAndItsPlaceInTime() {
        new Play(Terms.of("A").dailyCap(2).coolDown(Duration.ofHours(1))).play("""
            2026-11-22 12:00 | earn 2 as wrong | A 2
            2026-11-22 12:01 | earn 1          | cool-down until=2026-11-22T13:00
            2026-11-22 12:02 | reverse wrong   | -
            2026-11-22 12:03 | earn 1          | A 1
            """);
    }

    @Test
    void aManagerSetsCapAndCoolDownAsideAndItCounts() {
        new Play(Terms.of("A").dailyCap(2).coolDown(Duration.ofHours(1))).play("""
            2026-11-22 12:00 | earn 1          | A 1
            2026-11-22 12:01 | earn 5 override | A 6
            2026-11-22 14:00 | earn 1          | daily-cap-reached limit=2 program=A resetsAt=2026-11-23T04:00
            """);
    }

    @Test
    void aLateScanMeetsTheTermsOfItsOwnTime() {
        var before = Terms.of("A").version(1, Play.instant("2026-01-01T00:00"));
        var after = Terms.of("A").version(2, Play.instant("2026-11-22T12:00")).closed();
        new Play(before, after).play("""
            2026-11-22 13:00 | earn 1                     | no-active-program
            2026-11-22 13:00 | earn 1 A                   | program-closed program=A
            2026-11-22 13:00 | earn 1 at 2026-11-22T11:59 | A 1
            """);
    }

    @Test
    void anAccountRemembersSoManyScansAndNoMore() {
        var play = new Play(Terms.of("A"));
        play.play(IntStream.range(0, Account.SCANS_LIMIT)
                .mapToObj(scan -> "2026-11-22 %02d:%02d | earn 1 | A %d".formatted(10 + scan / 60, scan % 60, scan + 1))
                .collect(Collectors.joining("\n")));
        play.play("""
            2026-11-22 20:00 | earn 1          | too-many-scans limit=200 until=2026-11-27T10:00
            2026-11-22 20:00 | earn 1 override | too-many-scans limit=200 until=2026-11-27T10:00
            2026-11-27 10:00 | earn 1          | too-many-scans limit=200 until=2026-11-27T10:00
            2026-11-27 10:01 | earn 1          | A 201
            """);
    }

    @Test
    void theJoiningGiftStandsOutsideCapAndCoolDown() {
        new Play(Terms.of("A").joiningBonus(2).dailyCap(1).coolDown(Duration.ofHours(1)), Terms.of("B"),
                Terms.of("C").joiningBonus(1).closed()).play("""
            2026-11-22 12:00 | gift   | A 2
            2026-11-22 12:01 | earn 1 | A 3, B 1
            """);
    }

    @Test
    void withoutJoiningBonusNothingIsWritten() {
        new Play(Terms.of("A")).play("2026-11-22 12:00 | gift | -");
    }

    @Test
    void refusalsComeInAnOrderOfPrecedence() {
        new Play(Terms.of("A").dailyCap(1).coolDown(Duration.ofHours(1)), Terms.of("B").closed()).play("""
            2026-11-22 12:00 | earn 1                           | A 1
            2026-11-22 12:01 | earn 0 A B D at 2026-11-23T00:00 | occurred-in-future latest=2026-11-22T12:01
            2026-11-22 12:01 | earn 0 A B D                     | stamps-out-of-range least=1 most=50
            2026-11-22 12:01 | earn 1 A B D                     | program-unknown program=D
            2026-11-22 12:01 | earn 1 A B                       | program-closed program=B
            2026-11-22 12:01 | earn 1 A                         | cool-down until=2026-11-22T13:00
            2026-11-22 13:01 | earn 1 A                         | %s
            """.formatted("daily-cap-reached limit=1 program=A resetsAt=2026-11-23T04:00"));
    }
}
