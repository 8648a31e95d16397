package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.PlaceId;
import regulars.domain.Refusal;
import regulars.domain.Violation;
import regulars.domain.program.Availability;
import regulars.domain.program.Cost;
import regulars.domain.program.Limit;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.domain.program.Terms;

/** Rewards that cost units of several programs, and such that can be had on some days or at some places only. */
class SeveralCostsTest {
    private static final Cost THREE_STAMPS = new Cost(Terms.id("B"), 3);

    private static Terms cups(List<Cost> alsoCosts, Availability availability) {
        return Terms.of("A").points(10).rewards(new Reward(new RewardId("cup"), "a cup", 5, RewardKind.ITEM, OptionalLong.empty(),
                Limit.NONE, OptionalInt.empty(), alsoCosts, availability));
    }

    private static Terms cups() {
        return cups(List.of(THREE_STAMPS), Availability.ALWAYS);
    }

    private static Availability days(String from, String lastDay) {
        return new Availability(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(lastDay)), Set.of());
    }

    @Test
    void allCostsAreTakenOrNone() {
        var play = new Play(cups(), Terms.of("B"));
        play.play("""
            2026-11-22 10:00 | earn 2           | A 10, B 2
            2026-11-22 10:01 | reserve A        | not-enough missing=1 program=B
            2026-11-22 10:02 | look             | A 10, B 2
            2026-11-22 10:03 | earn 2 B         | A 10, B 4
            2026-11-22 10:04 | reserve A as one | A 5, B 1
            2026-11-22 10:05 | reserve A        | not-enough missing=2 program=B
            2026-11-22 10:06 | confirm one      | A 5, B 1
            2026-11-22 10:07 | release one      | already-redeemed
            """);
        assertEquals(List.of(Terms.id("A"), Terms.id("B")), play.book().entry("one").orElseThrow().movements().stream()
                .map(Movement::program).toList());
    }

    @Test
    void whatIsReleasedOrLapsesGoesBackToTheSameLots() {
        new Play(cups().months(2), Terms.of("B").months(1)).play("""
            2026-10-30 10:00 | earn 3           | A 10, B 3
            2026-11-22 10:00 | earn 3           | A 20, B 6
            2026-11-22 10:01 | reserve A as one | A 15, B 3
            2026-11-22 10:02 | release one      | A 20, B 6
            2026-11-22 10:03 | reserve A        | A 15, B 3
            2026-11-22 10:12 | look             | A 15, B 3
            2026-11-22 10:13 | look             | A 20, B 6
            2026-11-30 23:55 | reserve A as two | A 15, B 3
            2026-12-01 00:01 | release two      | A 20, B 3
            2026-12-31 23:59 | look             | A 20, B 3
            2027-01-01 00:00 | look             | A 10
            """);
    }

    @Test
    void aRefundMeanwhileLeavesADebtThatTheReleaseRepays() {
        new Play(cups(), Terms.of("B")).play("""
            2026-11-22 10:00 | earn 3 as bought | A 10, B 3
            2026-11-22 10:01 | reserve A as one | A 5
            2026-11-22 10:02 | reverse bought   | A -5, B -3
            2026-11-22 10:03 | release one      | -
            2026-11-22 10:04 | earn 3           | A 10, B 3
            2026-11-22 10:05 | reserve A        | A 5
            """);
    }

    @Test
    void debtInTheOtherProgramIsMissingThereToo() {
        new Play(cups(), Terms.of("B"), Terms.of("C").goal(2)).play("""
            2026-11-22 10:00 | earn 2 B as bought | B 2
            2026-11-22 10:01 | earn 1 A           | A 10, B 2
            2026-11-22 10:02 | earn 1 B           | A 10, B 3
            2026-11-22 10:03 | reserve A as one   | A 5
            2026-11-22 10:04 | reverse bought     | A 5, B -2
            2026-11-22 10:05 | reserve A          | not-enough missing=5 program=B
            """);
    }

    @Test
    void whatAClosedProgramHoldsPaysAndWhatIsNotThereWithholds() {
        var play = new Play(cups(), Terms.of("B"));
        play.play("""
            2026-11-22 10:00 | earn 5 | A 10, B 5
            """).changed(cups(), Terms.of("B").version(2, Play.instant("2026-11-22T10:01")).closed()).play("""
            2026-11-22 10:02 | reserve A as one | A 5, B 2
            2026-11-22 10:03 | release one      | A 10, B 5
            """).changed(cups(), Terms.of("B").status(ProgramStatus.DRAFT)).play("""
            2026-11-22 10:04 | reserve A | cost-unavailable program=B
            """);
        Program cups = cups().program();
        assertEquals(Optional.of(new Refusal.CostUnavailable(Terms.id("B"))), Ledger.withheld(play.book().account(), Play.programs(cups()),
                cups, cups.firstReward().orElseThrow(), Play.instant("2026-11-22T10:05")));
    }

    @Test
    void aReservationOfBothLapsesThoughOneOfThemIsGone() {
        var play = new Play(cups(), Terms.of("B"));
        play.play("""
            2026-11-22 10:00 | earn 5    | A 10, B 5
            2026-11-22 10:01 | reserve A | A 5, B 2
            """);
        var after = Ledger.settle(play.book().account(), Play.programs(cups()), Play.instant("2026-11-22T10:30")).account();
        assertEquals(10, after.holding(Terms.id("A")).available());
        assertEquals(5, after.holding(Terms.id("B")).available());
    }

    @Test
    void bothLastDaysAreIncludedAndOnlyTheReservationCounts() {
        new Play(cups(List.of(), days("2026-12-01", "2026-12-24"))).play("""
            2026-11-30 23:58 | earn 1           | A 10
            2026-11-30 23:59 | reserve A        | reward-not-now days=2026-12-01 – 2026-12-24 program=A
            2026-12-01 00:00 | reserve A as one | A 5
            2026-12-01 00:01 | release one      | A 10
            2026-12-24 23:55 | reserve A as two | A 5
            2026-12-25 00:00 | reserve A        | reward-not-now days=2026-12-01 – 2026-12-24 program=A
            2026-12-25 00:01 | confirm two      | A 5
            """);
    }

    @Test
    void oneEndCanBeOpen() {
        new Play(cups(List.of(), new Availability(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 22)), Set.of()))).play("""
            2026-11-22 10:00 | earn 1           | A 10
            2026-11-22 10:01 | reserve A as one | A 5
            2026-11-23 10:00 | reserve A        | reward-not-now days=… – 2026-11-22 program=A
            """);
    }

    @Test
    void itIsHadWhereItIsOffered() {
        new Play(cups(List.of(), new Availability(Optional.empty(), Optional.empty(), Set.of(new PlaceId("XXXXXXXX"))))).play("""
            2026-11-22 10:00 | earn 1         | A 10
            2026-11-22 10:01 | reserve A      | reward-not-here program=A
            2026-11-22 10:02 | reserve A in Y | reward-not-here program=A
            2026-11-22 10:03 | reserve A in X | A 5
            """);
    }

    @Test
    void aRewardIsReadyOnceAllItCostsIsThere() {
        var play = new Play(cups(), Terms.of("B"));
        play.play("""
            2026-11-22 10:00 | earn 2 | A 10, B 2
            """);
        Program program = play.book().programs().find(Terms.id("A")).orElseThrow();
        AccountView view = play.book().account().asOf(Play.instant("2026-11-22T10:01"), Play.ZONE);
        assertEquals(Optional.empty(), program.reached(view::available, LocalDate.of(2026, 11, 22)));
        play.play("""
            2026-11-22 10:02 | earn 1 B | A 10, B 3
            """);
        view = play.book().account().asOf(Play.instant("2026-11-22T10:03"), Play.ZONE);
        assertEquals(program.firstReward(), program.reached(view::available, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void termsNameTheOtherProgramsOnceWithinTheirLimits() {
        assertEquals(List.of("/rewards/0/alsoCosts/0/programId distinct", "/rewards/0/alsoCosts/2/units out-of-range",
                        "/rewards/0/alsoCosts/2/programId distinct"),
                texts(cups(List.of(new Cost(Terms.id("A"), 1), THREE_STAMPS, new Cost(Terms.id("B"), 0)), Availability.ALWAYS).program().violations()));
        assertEquals(List.of("/rewards/0/alsoCosts too-many"), texts(cups(List.of(new Cost(Terms.id("B"), 1), new Cost(Terms.id("C"), 1),
                new Cost(Terms.id("D"), 1), new Cost(Terms.id("E"), 1)), Availability.ALWAYS).program().violations()));
        assertEquals(List.of("/rewards/0/lastDay not-after-from"), texts(cups(List.of(), days("2026-12-02", "2026-12-01")).program().violations()));
    }

    @Test
    void theOtherProgramsAreThereAndHoldUnits() {
        Program discount = Terms.of("D").program();
        discount = new Program(discount.id(), 1, discount.since(), "Prices", ProgramStatus.ACTIVE, ProgramKind.DISCOUNT, discount.earning(), List.of(),
                0, OptionalLong.empty(), Optional.empty(), discount.activation(), discount.lotExpiry(), discount.reversalPolicy(),
                discount.reservationTimeToLive(), List.of());
        var programs = Play.programs(Terms.of("B"), Terms.of("C").status(ProgramStatus.CLOSED)).with(discount, discount.since());
        assertEquals(List.of("/rewards/0/alsoCosts/0/programId program-without-units", "/rewards/0/alsoCosts/1/programId program-without-units"),
                texts(programs.violations(cups(List.of(new Cost(Terms.id("D"), 1), new Cost(Terms.id("E"), 1), new Cost(Terms.id("C"), 100)),
                        Availability.ALWAYS).program())));
        assertEquals(List.of("/rewards/0/alsoCosts/0/units out-of-range"),
                texts(programs.violations(cups(List.of(new Cost(Terms.id("B"), 101)), Availability.ALWAYS).program())));
    }

    private static List<String> texts(List<Violation> violations) {
        return violations.stream().map(violation -> violation.pointer() + " " + violation.code()).toList();
    }
}
