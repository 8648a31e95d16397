package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.MemberId;
import regulars.domain.program.ActionProof;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.Offer;
import regulars.domain.program.Terms;

/** An account earns in one program of the choice, and keeps what it has in the others. */
class ChoosingTest {
    @Test
    void untilSomebodyChoosesTheFirstCounts() {
        new Play(Terms.of("A"), Terms.of("B"), Terms.of("C")).choosing(30, "B", "A").play("""
            2026-11-22 10:00 | earn 1   | B 1, C 1
            2026-11-22 10:01 | choose A | B 1, C 1
            2026-11-22 10:02 | earn 2   | A 2, B 1, C 3
            """);
    }

    @Test
    void whatThereWasCanBeSpentAndTakenBack() {
        new Play(Terms.of("A").goal(2), Terms.of("B")).choosing(30, "A", "B").play("""
            2026-11-22 10:00 | earn 3 as one  | A 3
            2026-11-22 10:01 | choose B       | A 3
            2026-11-22 10:02 | earn 1 as two  | A 3, B 1
            2026-11-22 10:03 | reserve A      | A 1, B 1
            2026-11-22 10:04 | reverse two    | A 1
            2026-11-22 10:05 | reverse one    | A -2
            """);
    }

    @Test
    void whatComesInLateGoesWhereTheMemberEarnsNow() {
        new Play(Terms.of("A"), Terms.of("B")).choosing(30, "A", "B").play("""
            2026-11-22 10:00 | choose B                    | -
            2026-11-22 10:01 | earn 1 at 2026-11-22T09:00  | B 1
            """);
    }

    @Test
    void aChoiceStandsForSoManyDays() {
        new Play(Terms.of("A"), Terms.of("B")).choosing(30, "A", "B").play("""
            2026-11-22 23:59 | choose B | -
            2026-11-22 23:59 | choose B | -
            2026-12-21 23:59 | choose A | chosen-lately from=2026-12-22
            2026-12-22 00:00 | choose A | -
            2026-12-22 00:01 | choose B | chosen-lately from=2027-01-21
            """);
    }

    @Test
    void noDaysAreNoBound() {
        new Play(Terms.of("A"), Terms.of("B")).choosing(0, "A", "B").play("""
            2026-11-22 10:00 | choose B | -
            2026-11-22 10:00 | choose A | -
            2026-11-22 10:01 | earn 1   | A 1
            """);
    }

    @Test
    void theSameAgainChangesNothing() {
        var play = new Play(Terms.of("A"), Terms.of("B")).choosing(30, "A", "B").play("2026-11-22 10:00 | choose B | -\n");
        Account account = play.book().account();
        assertEquals(Optional.of(new Chosen(Terms.id("B"), LocalDate.of(2026, 11, 22))), account.chosen());
        assertSame(account, Choosing.choose(account, play.book().programs(), Terms.id("B"), Play.instant("2026-11-24T10:00")));
    }

    @Test
    void aTillMayNameThemAllButNotAloneWhatIsNotChosen() {
        new Play(Terms.of("A"), Terms.of("B"), Terms.of("C")).choosing(30, "A", "B").play("""
            2026-11-22 10:00 | choose B     | -
            2026-11-22 10:01 | earn 1 A B   | B 1
            2026-11-22 10:02 | earn 1 A C   | B 1, C 1
            2026-11-22 10:03 | earn 1 A     | not-chosen program=A
            2026-11-22 10:04 | earn 1 A D   | program-unknown program=D
            """);
    }

    @Test
    void whatDoesNotRunIsNoOption() {
        new Play(Terms.of("A"), Terms.of("B"), Terms.of("C")).choosing(30, "A", "B", "C")
                .play("""
            2026-11-22 10:00 | choose B | -
            2026-11-22 10:01 | choose D | not-an-option program=D
            2026-11-22 10:02 | earn 1   | B 1
            """).changed(Terms.of("A"), Terms.of("B").closed(), Terms.of("C")).choosing(30, "A", "B", "C").play("""
            2026-11-23 10:00 | earn 1   | A 1, B 1
            2026-11-23 10:01 | earn 1 B | program-closed program=B
            2026-11-23 10:02 | choose B | not-an-option program=B
            2026-11-23 10:03 | choose C | A 1, B 1
            2026-11-23 10:04 | earn 1   | A 1, B 1, C 1
            2026-11-23 10:05 | choose A | chosen-lately from=2026-12-23
            """).changed(Terms.of("A"), Terms.of("B").closed(), Terms.of("C").closed()).choosing(30, "A", "B", "C").play("""
            2026-11-24 10:00 | choose A | no-choice
            2026-11-24 10:01 | earn 1   | A 2, B 1, C 1
            """).changed(Terms.of("A"), Terms.of("B"), Terms.of("C")).play("""
            2026-11-25 10:00 | choose A | no-choice
            2026-11-25 10:01 | earn 1   | A 3, B 2, C 2
            """);
    }

    @Test
    void promotionsAndCapsAreThoseOfTheChosen() {
        new Play(Terms.of("A").dailyCap(1), Terms.of("B").promotion(Offer.of("more").bonus(5).promotion())).choosing(0, "A", "B").play("""
            2026-11-22 10:00 | earn 1   | A 1
            2026-11-22 10:01 | choose B | A 1
            2026-11-22 10:02 | earn 1   | A 1, B 6
            2026-11-22 10:03 | choose A | A 1, B 6
            """);
    }

    @Test
    void joiningIsRewardedInOneOfThem() {
        new Play(Terms.of("A").joiningBonus(3), Terms.of("B").joiningBonus(4), Terms.of("C").joiningBonus(5)).choosing(30, "B", "A").play("""
            2026-11-22 10:00 | gift | B 4, C 5
            """);
    }

    @Test
    void nothingIsGivenForWhatIsDoneInAnother() {
        new Play(Terms.of("A").action(3, 9, LimitPeriod.DAY, ActionProof.NONE), Terms.of("B").action(4, 9, LimitPeriod.DAY, ActionProof.NONE))
                .choosing(30, "A", "B").play("""
            2026-11-22 10:00 | act A review | A 3
            2026-11-22 10:01 | act B review | not-chosen program=B
            2026-11-22 10:02 | choose B     | A 3
            2026-11-22 10:03 | act A review | not-chosen program=A
            2026-11-22 10:04 | act B review | A 3, B 4
            """);
    }

    @Test
    void everyOtherChangeKeepsTheChoice() {
        var play = new Play(Terms.of("A"), Terms.of("B")).choosing(30, "A", "B").play("""
            2026-11-22 10:00 | choose B | -
            2026-11-22 10:01 | earn 1   | B 1
            """);
        Account account = play.book().account();
        MemberId member = account.members().iterator().next();
        for (Account changed : List.of(account, account.withCard("111", member), account.withLabels(member, Set.of()), account.withActivated(member, Set.of()))) {
            assertEquals(Optional.of(new Chosen(Terms.id("B"), LocalDate.of(2026, 11, 22))), changed.chosen());
        }
    }
}
