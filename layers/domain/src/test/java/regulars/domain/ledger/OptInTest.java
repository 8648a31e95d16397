package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.Refusal;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.Offer;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.Promotion;
import regulars.domain.program.Terms;

/** Promotions that count only for members who have activated them. */
class OptInTest {
    private static Offer more() {
        return Offer.of("more").bonus(5).optIn();
    }

    @Test
    void itCountsForWhoeverHasActivatedIt() {
        new Play(Terms.of("A").promotion(more().promotion()), Terms.of("B").promotion(more().promotion())).play("""
            2026-11-22 10:00 | earn 1                                     | A 1, B 1
            2026-11-22 10:01 | earn 1 activated A/more                    | A 7, B 2
            2026-11-22 10:02 | earn 1 activated A/more activated B/more   | A 13, B 8
            2026-11-22 10:03 | earn 1 activated A/other                   | A 14, B 9
            """);
    }

    @Test
    void theOthersGoOnWithoutIt() {
        new Play(Terms.of("A").promotion(more().promotion()).promotion(Offer.of("rest").bonus(2).promotion())).play("""
            2026-11-22 10:00 | earn 1                  | A 3
            2026-11-22 10:01 | earn 1 activated A/more | A 9
            """);
    }

    @Test
    void itsLimitAndItsReversalAreThoseOfAnyPromotion() {
        new Play(Terms.of("A").promotion(more().limit(1, LimitPeriod.EVER).promotion())).play("""
            2026-11-22 10:00 | earn 1 as one                  | A 1
            2026-11-22 10:01 | earn 1 as two activated A/more | A 7
            2026-11-22 10:02 | earn 1 activated A/more        | A 8
            2026-11-22 10:03 | reverse two                    | A 2
            2026-11-22 10:04 | earn 1 activated A/more        | A 8
            """);
    }

    @Test
    void aCardCanSayWhyOneWouldNotCount() {
        Promotion limited = more().limit(1, LimitPeriod.EVER).inAll(9).promotion();
        var play = new Play(Terms.of("A").promotion(limited));
        assertEquals(Optional.empty(), withheld(play, limited));
        play.play("2026-11-22 10:00 | earn 1 activated A/more | A 6\n");
        assertInstanceOf(Refusal.ShareUsedUp.class, withheld(play, limited).orElseThrow());
        var other = new Play(Terms.of("A").promotion(limited));
        other.book().programs(other.book().programs().usedUp(Set.of(OfferId.of(Terms.id("A"), limited.id()))));
        assertInstanceOf(Refusal.UsedUp.class, withheld(other, limited).orElseThrow());
        assertInstanceOf(Refusal.LevelMissing.class, withheld(other, more().fromLevel(1).promotion()).orElseThrow());
        assertEquals(Optional.empty(), withheld(other, more().promotion()));
    }

    private static Optional<Refusal> withheld(Play play, Promotion promotion) {
        Program program = play.book().programs().find(Terms.id("A")).orElseThrow();
        return Ledger.withheld(play.book().account(), play.book().programs(), program, promotion, Play.instant("2026-11-22T11:00"));
    }
}
