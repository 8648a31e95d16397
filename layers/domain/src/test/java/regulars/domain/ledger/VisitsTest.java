package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Offer;
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;

/** Promotions that ask which visit it is, where, how, and at what level. */
class VisitsTest {
    private static Terms welcome() {
        return Terms.of("A").promotion(Offer.of("welcome").visit(1).bonus(2).promotion())
                .promotion(Offer.of("fourth").every(4).bonus(5).promotion());
    }

    @Test
    void theFirstAndEveryFourthVisitGiveMore() {
        new Play(welcome()).play("""
            2026-11-22 10:00 | earn 1 | A 3
            2026-11-22 10:01 | earn 1 | A 4
            2027-03-01 10:00 | earn 1 | A 5
            2028-05-01 10:00 | earn 1 | A 11
            2028-05-01 10:01 | earn 1 | A 12
            """);
    }

    @Test
    void aReversedFirstVisitTakesItsBonusAlongAndTheNextIsTheFirstAgain() {
        new Play(welcome()).play("""
            2026-11-22 10:00 | earn 1 as one | A 3
            2026-11-22 10:01 | reverse one   | -
            2026-11-23 10:00 | earn 1 as two | A 3
            2026-11-23 10:01 | earn 1        | A 4
            2026-11-23 10:02 | reverse two   | A 1
            2026-11-23 10:03 | earn 1        | A 2
            """);
    }

    @Test
    void aReturnedPartLeavesTheVisitAndAPromotionThatWasDecidedStays() {
        var terms = Terms.of("A").points(1, 100).promotion(Offer.of("cake").only("cake").times(200).promotion())
                .promotion(Offer.of("third").visit(3).bonus(100).promotion());
        new Play(terms).play("""
            2026-11-22 10:00 | earn 1 for 1000=coffee+500=cake as one | A 30
            2026-11-22 10:01 | reverse one items 1                    | A 20
            2026-11-22 10:02 | earn 1 for 1000=coffee                 | A 30
            2026-11-22 10:03 | earn 1 for 1000=coffee                 | A 140
            """);
    }

    @Test
    void aLateScanHasTheNumberInWhichItIsRecorded() {
        new Play(welcome()).play("""
            2026-11-22 10:00 | earn 1                     | A 3
            2026-11-22 10:01 | earn 1 at 2026-11-20T10:00 | A 4
            2026-11-22 10:02 | earn 1                     | A 5
            2026-11-22 10:03 | earn 1 at 2026-11-20T10:01 | A 11
            """);
    }

    @Test
    void giftsAreNoVisits() {
        new Play(welcome().joiningBonus(3)).play("""
            2026-11-22 10:00 | gift            | A 3
            2026-11-22 10:01 | birthday 2026 4 | A 7
            2026-11-22 10:02 | earn 1          | A 10
            """);
    }

    @Test
    void whoCameBeforeVisitsWereCountedIsNoNewcomer() {
        Account before = new Account(Book.ACCOUNT, 1, 0, Sha256.NONE, Map.of(), List.of(), List.of(),
                Map.of(YearMonth.of(2026, 3), Measure.ofStamps(12), YearMonth.of(2026, 4), Measure.ofStamps(1)), Optional.empty(),
                Uses.NONE, Optional.empty(), Map.of(), Map.of(), Map.of(), Optional.empty());
        assertEquals(2, new Draft(before, Play.programs(), Play.instant("2026-11-22T10:00")).visits());
    }

    @Test
    void forWhomTheMerchantCallsSo() {
        new Play(Terms.of("A").promotion(Offer.of("young").labels("student", "pupil").times(200).promotion())).play("""
            2026-11-22 10:00 | earn 1                      | A 1
            2026-11-22 10:01 | earn 1 is student as first  | A 3
            2026-11-22 10:02 | earn 1 is vegan is pupil    | A 5
            2026-11-22 10:03 | earn 1 is vegan             | A 6
            2026-11-22 10:04 | reverse first               | A 4
            """);
    }

    @Test
    void whereAndHowItWasBought() {
        var terms = Terms.of("A").promotion(Offer.of("web").by(SalesChannel.ONLINE).bonus(1).promotion())
                .promotion(Offer.of("here").at("XXXXXXXX").bonus(10).promotion());
        new Play(terms).play("""
            2026-11-22 10:00 | earn 1             | A 1
            2026-11-22 10:01 | earn 1 online      | A 3
            2026-11-22 10:02 | earn 1 in X        | A 14
            2026-11-22 10:03 | earn 1 in Y        | A 15
            2026-11-22 10:04 | earn 1 in X online | A 26
            """);
    }

    @Test
    void aLevelCountsFromTheScanAfterTheOneThatLiftsToItAndGoesWithItsReversal() {
        Terms terms = Terms.of("A").promotion(Offer.of("gold").fromLevel(2).bonus(10).promotion());
        var ladder = new TierLadder(TierMeasure.STAMPS, 12, 12, Downgrade.FULL,
                List.of(new TierLevel("Silver", 1), new TierLevel("Gold", 5)));
        var play = new Play(terms);
        Programs programs = Play.programs(terms).with(ladder);
        play.book().programs(programs);
        play.play("""
            2026-11-22 10:00 | earn 1        | A 1
            2026-11-22 10:01 | earn 4 as big | A 5
            2026-11-22 10:02 | earn 1        | A 16
            2026-11-22 10:03 | reverse big   | A 12
            2026-11-22 10:04 | earn 1        | A 23
            """);
    }

    @Test
    void whoeverHasNotJoinedIsQuotedTheFirstVisit() {
        var request = Request.now(new EntryId(Account.NOBODY.id(), "quote"), Sha256.NONE, Actor.SYSTEM, Play.instant("2026-11-22T10:00"));
        Quote quote = Ledger.quote(Account.NOBODY, Play.programs(welcome()), new Command.Earn(request, 1, Set.of(), false));
        assertEquals(3, ((Quote.Offered) quote).explanations().get(Terms.id("A")).units());
    }
}
