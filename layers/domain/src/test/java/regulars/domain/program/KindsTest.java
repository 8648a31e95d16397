package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.Violation;
import regulars.domain.tier.TierLadder;

class KindsTest {
    private static final Selection FOOD = new Selection(Set.of(), Set.of("food"), Set.of());

    @Test
    void whatEachKindCanGiveCanBePutInForce() {
        assertViolations(Terms.of("A"));
        assertViolations(Terms.of("A").rewards(Reward.first("a coffee", 10), new Reward(new RewardId("cake"), "a cake", 15)));
        assertViolations(Terms.of("A").points(1).rewards());
        assertViolations(Terms.of("A").points(1, 1000).perVisit(5).joiningBonus(500).dailyCap(100_000));
        assertViolations(Terms.of("A").points(0).rate(new AmountRate(2, 100, Optional.of(FOOD), Selection.NOTHING)));
        assertViolations(Terms.of("A").cashback(3, 100));
        assertViolations(Terms.of("A").promotion(Offer.of("p").times(1000).promotion()));
    }

    @Test
    void whatDoesNotFitTheKindIsNamed() {
        assertViolations(Terms.of("A").rate(AmountRate.of(1, 100)), Violation.of("/rates", "not-allowed"));
        assertViolations(Terms.of("A").perVisit(2), Violation.outOfRange("/perVisit", 1, 1));
        assertViolations(Terms.of("A").points(0), Violation.of("/rates", "required"));
        assertViolations(Terms.of("A").cashback(1, 100).perVisit(1), Violation.outOfRange("/perVisit", 0, 0));
        assertViolations(Terms.of("A").cashback(1, 100).rewards(Reward.first("a coffee", 1)),
                Violation.outOfRange("/rewards", 0, 0));
        assertViolations(Terms.of("A").points(1).rewards(Collections.nCopies(21, Reward.first("x", 1)).toArray(Reward[]::new)),
                violationsOfManyRewards());
    }

    @Test
    void aRateSaysSomethingOfSomething() {
        assertViolations(Terms.of("A").points(0, 100), Violation.outOfRange("/rates/0/units", 1, 1_000_000));
        assertViolations(Terms.of("A").points(1, 0), Violation.outOfRange("/rates/0/per", 1, 1_000_000));
        assertViolations(Terms.of("A").points(0).rate(new AmountRate(1, 1, Optional.of(FOOD), FOOD)),
                Violation.of("/rates/0/except", "covers-all"));
        assertViolations(Terms.of("A").points(0).rate(new AmountRate(1, 1, Optional.of(Selection.NOTHING), FOOD)),
                Violation.of("/rates/0/only", "required"));
        assertViolations(Terms.of("A").points(1, 100).currency("zł"), Violation.of("/currency", "pattern"));
    }

    @Test
    void aPromotionGivesSomethingForSomeTime() {
        assertPromotion(Offer.of("p"), Violation.of("/promotions/0", "without-effect"));
        assertPromotion(Offer.of("p").bonus(1).dates("2026-01-02", "2026-01-02"),
                Violation.of("/promotions/0/until", "not-after-from"));
        assertPromotion(Offer.of("p").bonus(1).on().between("10:00", "11:00"),
                Violation.of("/promotions/0/hours/days", "required"));
        assertPromotion(Offer.of("p").times(99), Violation.outOfRange("/promotions/0/multiplierPercent", 100, 1000));
        assertPromotion(Offer.of("p").bonus(-1), Violation.outOfRange("/promotions/0/bonus", 0, 1_000_000));
        assertPromotion(Offer.of("p").bonus(1).minimum(1000), Violation.of("/currency", "required"));
        assertViolations(Terms.of("A").promotion(Offer.of("p").bonus(1).promotion()).promotion(Offer.of("p").bonus(2).promotion()),
                Violation.of("/promotions/1/id", "not-unique"));
    }

    @Test
    void aProgramsUnitStaysTheSameThroughItsVersions() {
        Program stamps = Terms.of("A").program();
        Program cashback = Terms.of("A").cashback(1, 100).program();
        assertTrue(Terms.of("A").goal(5).program().canFollow(stamps));
        assertTrue(Terms.of("A").cashback(2, 100).program().canFollow(cashback));
        assertTrue(Terms.of("A").points(1, 100).currency("EUR").program().canFollow(Terms.of("A").points(1, 100).program()));
        assertFalse(cashback.canFollow(stamps));
        assertFalse(Terms.of("A").cashback(1, 100).currency("EUR").program().canFollow(cashback));
        assertFalse(Terms.of("B").program().canFollow(stamps));
        var programs = new Programs(List.of(stamps), TierLadder.NONE, ZoneId.of("UTC"), 0);
        assertThrows(IllegalArgumentException.class, () -> programs.with(cashback, Instant.EPOCH));
    }

    private static Violation[] violationsOfManyRewards() {
        var violations = new java.util.ArrayList<>(List.of(Violation.outOfRange("/rewards", 0, 20)));
        for (int index = 1; index < 21; index++) {
            violations.add(Violation.of("/rewards/" + index + "/id", "not-unique"));
        }
        return violations.toArray(Violation[]::new);
    }

    private static void assertPromotion(Offer offer, Violation expected) {
        assertViolations(Terms.of("A").promotion(offer.promotion()), expected);
    }

    private static void assertViolations(Terms terms, Violation... expected) {
        assertEquals(List.of(expected), terms.program().violations());
    }
}
