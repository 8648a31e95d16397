package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.Offer;
import regulars.domain.program.OfferId;
import regulars.domain.program.PromotionId;
import regulars.domain.program.Terms;

/** Promotions that count for so many scans of one guest, or of all. */
class LimitedPromotionsTest {
    private static final OfferId MORE = OfferId.of(Terms.id("A"), new PromotionId("more"));

    private static Offer more() {
        return Offer.of("more").bonus(5);
    }

    @Test
    void onceABusinessDayAndThenTheBestOfTheRest() {
        new Play(Terms.of("A").promotion(more().limit(1, LimitPeriod.DAY).promotion()).promotion(Offer.of("rest").bonus(2).promotion())).play("""
            2026-11-22 10:00 | earn 1 | A 6
            2026-11-22 10:01 | earn 1 | A 9
            2026-11-23 03:59 | earn 1 | A 12
            2026-11-23 04:00 | earn 1 | A 18
            """);
    }

    @Test
    void aLateScanTakesItsShareFromTheDayItHappened() {
        new Play(Terms.of("A").promotion(more().limit(1, LimitPeriod.DAY).promotion())).play("""
            2026-11-22 10:00 | earn 1                     | A 6
            2026-11-22 10:01 | earn 1 at 2026-11-21T10:00 | A 12
            2026-11-22 10:02 | earn 1 at 2026-11-21T10:01 | A 13
            """);
    }

    @Test
    void aWholeReversalGivesTheTimeBackAndAPartDoesNot() {
        new Play(Terms.of("A").points(1, 100).promotion(more().limit(1, LimitPeriod.EVER).promotion())).play("""
            2026-11-22 10:00 | earn 1 for 100 as one          | A 6
            2026-11-22 10:01 | earn 1 for 100                 | A 7
            2026-11-22 10:02 | reverse one                    | A 1
            2026-11-22 10:03 | earn 1 for 100=a+200=b as two  | A 9
            2026-11-22 10:04 | reverse two items 1            | A 7
            2026-11-22 10:05 | earn 1 for 100                 | A 8
            2026-11-22 10:06 | reverse two                    | A 2
            2026-11-22 10:07 | earn 1 for 100                 | A 8
            """);
    }

    @Test
    void whatAllHaveUsedUpCountsForNobodyAndATimeIsWrittenWithItsScan() {
        var play = new Play(Terms.of("A").promotion(more().inAll(5).promotion()));
        Posting first = posting(play, "one");
        assertEquals(List.of(new Use.Supply(MORE, 1, OptionalLong.of(5))), first.supplies());
        assertEquals(1, first.uses().size());
        play.book().programs(play.book().programs().usedUp(Set.of(MORE)));
        Posting second = posting(play, "two");
        assertEquals(List.of(), second.supplies());
        assertEquals(1, second.explanations().get(Terms.id("A")).units());
    }

    @Test
    void aScanOfWhichTheCapLeavesNothingTakesNoTime() {
        new Play(Terms.of("A").dailyCap(6).promotion(more().limit(2, LimitPeriod.EVER).promotion()), Terms.of("B")).play("""
            2026-11-22 10:00 | earn 1 | A 6, B 1
            2026-11-22 10:01 | earn 1 | A 6, B 2
            2026-11-23 10:00 | earn 1 | A 12, B 3
            2026-11-24 10:00 | earn 1 | A 13, B 4
            """);
    }

    @Test
    void aScanThatIsUndoneAtOnceTakesNoTime() {
        var play = new Play(Terms.of("A").promotion(more().limit(1, LimitPeriod.EVER).inAll(5).promotion()));
        var undone = (Decision.Accepted) Ledger.earnUndone(play.book().account(), play.book().programs(), earn("one"));
        assertEquals(List.of(), undone.posting().supplies());
        assertEquals(Uses.NONE, undone.posting().account().uses());
    }

    private static Posting posting(Play play, String key) {
        return ((Decision.Accepted) Ledger.earn(play.book().account(), play.book().programs(), earn(key))).posting();
    }

    private static Command.Earn earn(String key) {
        return new Command.Earn(Request.now(new EntryId(Book.ACCOUNT, key), Sha256.NONE, Actor.SYSTEM,
                Play.instant("2026-11-22T10:00")), 1, Set.of(), false);
    }
}
