package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Offer;
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;

/** A level multiplies what its guests earn. */
class LevelMultiplierTest {
    private static final TierLadder LADDER = new TierLadder(TierMeasure.SPEND, new TierWindow.Year(Month.JANUARY),
            new TierTerm.Years(1, Month.JANUARY), Downgrade.FULL, List.of(new TierLevel("Gold", 10_000)),
            Map.of("Gold", new TierBenefits(150, 0, List.of())));

    private static Play play(Terms... terms) {
        var play = new Play(terms);
        Programs programs = Play.programs(terms).with(LADDER);
        play.book().programs(programs);
        return play;
    }

    @Test
    void fromTheScanAfterTheOneThatLiftsItAndStampsAreNotMultiplied() {
        play(Terms.of("A"), Terms.of("B").points(1, 1000), Terms.of("C").cashback(1, 100)).play("""
            2026-11-22 10:00 | earn 1 for 10000 as one | A 1, B 10, C 100
            2026-11-22 10:01 | earn 1 for 1000         | A 2, B 11+1/2, C 115
            2026-12-31 23:59 | earn 1 for 1000         | A 3, B 13, C 130
            2027-12-31 23:59 | earn 1 for 1000         | A 4, B 14+1/2, C 145
            2028-01-01 00:00 | earn 1 for 1000         | A 5, B 15+1/2, C 155
            """);
    }

    @Test
    void itBelongsToTheRateAndPromotionsComeOnTop() {
        var play = play(Terms.of("A").points(1, 1000).promotion(Offer.of("P").times(200).bonus(3).promotion())).play("""
            2026-11-22 10:00 | earn 1 for 10000 | A 23
            2026-11-22 10:01 | earn 1 for 1000  | A 29
            """);
        assertEquals(29, play.book().account().holding(Terms.id("A")).balance());
    }

    @Test
    void whatWasEarnedAtAMultiplierStaysWhenTheLevelGoesAndItsPartsGoByIt() {
        play(Terms.of("A").points(1, 1000)).play("""
            2026-11-22 10:00 | earn 1 for 10000 as one      | A 10
            2026-11-22 10:01 | earn 1 for 2000+2000 as two  | A 16
            2026-11-22 10:02 | reverse one                  | A 6
            2026-11-22 10:03 | earn 1 for 1000              | A 7
            2026-11-22 10:04 | reverse two items 0          | A 4
            2026-11-22 10:05 | reverse two                  | A 1
            """);
    }
}
