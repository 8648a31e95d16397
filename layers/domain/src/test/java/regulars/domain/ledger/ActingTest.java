package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionProof;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.Offer;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;

/** Units for something done. */
class ActingTest {
    private static Terms reviews(int perMember, LimitPeriod period) {
        return Terms.of("A").action(3, perMember, period, ActionProof.NONE);
    }

    @Test
    void soManyTimesAPeriodAndNobodyIsTurnedAwayForLong() {
        new Play(reviews(2, LimitPeriod.MONTH)).play("""
            2026-11-29 10:00 | act A review | A 3
            2026-11-30 10:00 | act A review | A 6
            2026-12-01 03:59 | act A review | action-done program=A times=2 until=2026-12-01T04:00
            2026-12-01 04:00 | act A review | A 9
            """);
        new Play(reviews(1, LimitPeriod.EVER)).play("""
            2026-11-30 10:00 | act A review | A 3
            2036-11-30 10:00 | act A review | action-done program=A times=1
            """);
    }

    @Test
    void itIsAGiftOutsideOfCapsAndCoolDownsAndNoVisit() {
        var play = new Play(reviews(9, LimitPeriod.DAY).dailyCap(1).coolDown(Duration.ofHours(1))).play("""
            2026-11-22 10:00 | act A review | A 3
            2026-11-22 10:01 | earn 1       | A 4
            2026-11-22 10:02 | act A review | A 7
            """);
        assertEquals(1, play.book().account().measures().values().iterator().next().visits());
        var gifts = new Play(reviews(1, LimitPeriod.DAY)).play("2026-11-22 10:00 | act A review | A 3\n");
        assertEquals(Map.of(YearMonth.of(2026, 11), Measure.ofActions(1)), gifts.book().account().measures());
    }

    @Test
    void thingsDoneAreCountedWhateverTheyGiveAndAreNoVisits() {
        var play = new Play(reviews(9, LimitPeriod.DAY).promotion(Offer.of("welcome").visit(1).bonus(2).promotion())).play("""
            2026-11-22 10:00 | act A review | A 3
            2026-11-22 10:01 | act A review | A 6
            2026-12-01 10:02 | act A review | A 9
            2027-01-01 10:00 | earn 1       | A 12
            """);
        assertEquals(Map.of(YearMonth.of(2026, 11), Measure.ofActions(2), YearMonth.of(2026, 12), Measure.ofActions(1),
                YearMonth.of(2027, 1), new Measure(3, 0, 0, 1)), play.book().account().measures());
        var ladder = new TierLadder(TierMeasure.ACTIONS, 12, 12, Downgrade.FULL, List.of(new TierLevel("Friend", 3)));
        assertEquals("Friend", ladder.course(play.book().account().past(), LocalDate.of(2027, 1, 1)).standing().level().orElseThrow().name());
    }

    @Test
    void aReferenceHasToBeThereWhereItIsAskedFor() {
        new Play(Terms.of("A").action(3, 1, LimitPeriod.DAY, ActionProof.REFERENCE)).play("""
            2026-11-22 10:00 | act A review      | proof-missing program=A
            2026-11-22 10:01 | act A review 4711 | A 3
            """);
    }

    @Test
    void whatCameLateAndIsDueByNowIsEnteredWithIt() {
        Instant now = Play.instant("2026-03-01T10:00");
        var request = new Request(new EntryId(Book.ACCOUNT, "late"), Sha256.NONE, Actor.SYSTEM,
                Optional.of(Play.instant("2026-02-28T10:00")), now, Optional.empty(), Optional.empty());
        Programs terms = Play.programs(reviews(1, LimitPeriod.DAY).pending(1));
        var decision = Ledger.act(new Book(terms).account(), terms, new Command.Act(request, Terms.id("A"), new ActionId("review"), Optional.empty()));
        Posting posting = ((Decision.Accepted) decision).posting();
        assertTrue(Ledger.settle(posting.account(), terms, now).isEmpty());
        assertEquals(List.of(EntryType.BONUS, EntryType.ACTIVATE), posting.entries().stream().map(sealed -> sealed.entry().type()).toList());
    }

    @Test
    void onlyProgramsThatRunGiveAndOnlyForWhatTheyName() {
        new Play(reviews(1, LimitPeriod.DAY)).play("2026-11-22 10:00 | act A walk | action-unknown program=A\n");
        new Play(reviews(1, LimitPeriod.DAY)).play("2026-11-22 10:00 | act B review | program-unknown program=B\n");
        new Play(reviews(1, LimitPeriod.DAY).closed()).play("2026-11-22 10:00 | act A review | program-closed program=A\n");
        new Play(reviews(1, LimitPeriod.DAY).status(ProgramStatus.PAUSED)).play("2026-11-22 10:00 | act A review | program-paused program=A\n");
        new Play(reviews(1, LimitPeriod.DAY).status(ProgramStatus.DRAFT)).play("2026-11-22 10:00 | act A review | program-unknown program=A\n");
    }
}
