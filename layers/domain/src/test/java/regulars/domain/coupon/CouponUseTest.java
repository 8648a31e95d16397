package regulars.domain.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Selection;
import regulars.domain.purchase.Money;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;

class CouponUseTest {
    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final Selection CAKES = new Selection(Set.of(), Set.of("cake"), Set.of());

    private static PurchaseLine line(String category, long quantity, long price, long discount) {
        return new PurchaseLine(Optional.empty(), Optional.of(category), Optional.empty(), quantity, price, discount);
    }

    private static Purchase bought(PurchaseLine... lines) {
        return new Purchase("PLN", List.of(lines));
    }

    private static Optional<Long> saved(CouponUse use) {
        assertEquals(Optional.empty(), use.refusal(NOW, TODAY));
        return use.saving().money().map(Money::amount);
    }

    private static String refused(CouponUse use) {
        return use.refusal(NOW, TODAY).map(CouponRefusal::code).orElse("");
    }

    @Test
    void anAmountOffNeverTakesMoreThanIsThere() {
        var five = new Offer(new Effect.AmountOff(500));

        assertEquals(Optional.of(500L), saved(five.use(Purchase.of("PLN", 2000))));
        assertEquals(Optional.of(300L), saved(five.use(Purchase.of("PLN", 300))));
        assertEquals(Optional.of(500L), saved(five.useWithoutPurchase()));
    }

    @Test
    void aPercentageIsRoundedOnceAndInTheGuestsFavour() {
        var tenth = new Offer(new Effect.PercentOff(10));

        assertEquals(Optional.of(201L), saved(tenth.use(Purchase.of("PLN", 2005))));
        assertEquals(Optional.of(200L), saved(tenth.use(Purchase.of("PLN", 2000))));
        assertEquals(Optional.of(1L), saved(tenth.use(Purchase.of("PLN", 1))));
        assertEquals(Optional.of(1L), saved(tenth.use(bought(line("cake", 1, 3, 0), line("cake", 1, 3, 0), line("cake", 1, 3, 0)))));
        assertEquals(Optional.of(Purchase.AMOUNT_LIMIT),
                saved(new Offer(new Effect.PercentOff(100)).use(Purchase.of("PLN", Purchase.AMOUNT_LIMIT))));
    }

    @Test
    void onlySelectedLinesCount() {
        var half = new Offer(new Effect.PercentOff(50)).only(CAKES).except(new Selection(Set.of(), Set.of(), Set.of("Dear")));
        var dear = new PurchaseLine(Optional.empty(), Optional.of("cake"), Optional.of("Dear"), 1, 9000, 0);

        assertEquals(Optional.of(700L), saved(half.use(bought(line("cake", 2, 800, 200), line("coffee", 1, 1200, 0), dear))));
        assertEquals("coupon-nothing-matches", refused(half.use(bought(line("coffee", 1, 1200, 0), dear))));
        assertEquals("coupon-nothing-matches", refused(half.use(Purchase.of("PLN", 5000))));
    }

    @Test
    void theDearestOfTheThingsIsFree() {
        var free = new Offer(new Effect.FreeItem("A cake")).only(CAKES);

        assertEquals(Optional.of(900L), saved(free.use(bought(line("cake", 1, 900, 0), line("cake", 3, 700, 0), line("coffee", 1, 1200, 0)))));
        assertEquals(Optional.of(634L), saved(free.use(bought(line("cake", 3, 700, 200)))));
        assertEquals(Optional.empty(), saved(new Offer(new Effect.FreeItem("A cake")).use(Purchase.of("PLN", 2000))));
        assertEquals("coupon-purchase-missing", refused(free.useWithoutPurchase()));
    }

    @Test
    void theMinimumIsThatOfTheWholePurchase() {
        var coupon = new Offer(new Effect.PercentOff(10)).only(CAKES).minimum(2000);

        assertEquals(Optional.of(80L), saved(coupon.use(bought(line("cake", 1, 800, 0), line("coffee", 1, 1200, 0)))));
        assertEquals(Optional.of(new CouponRefusal.MinimumMissing(1, "PLN")),
                coupon.use(bought(line("cake", 1, 1999, 0))).refusal(NOW, TODAY));
        assertEquals("coupon-purchase-missing", refused(coupon.useWithoutPurchase()));
        assertEquals(Optional.of(new CouponRefusal.OtherCurrency("PLN")), coupon.use(Purchase.of("EUR", 9000)).refusal(NOW, TODAY));
    }

    @Test
    void aDayLastsFromMidnightToMidnightOnBothDaysOfTheClocksChange() {
        ZoneId warsaw = ZoneId.of("Europe/Warsaw");
        for (LocalDate day : List.of(LocalDate.of(2027, 3, 28), LocalDate.of(2027, 10, 31))) {
            var coupon = new Offer(new Effect.AmountOff(1)).days(day, day);
            for (LocalDateTime good : List.of(day.atStartOfDay(), day.atTime(2, 30), day.atTime(23, 59, 59))) {
                assertEquals("", refusedAt(coupon, good, warsaw), good.toString());
            }
            assertEquals("coupon-not-yet", refusedAt(coupon, day.minusDays(1).atTime(23, 59, 59), warsaw));
            assertEquals("coupon-over", refusedAt(coupon, day.plusDays(1).atStartOfDay(), warsaw));
        }
    }

    private static String refusedAt(Offer coupon, LocalDateTime local, ZoneId zone) {
        Instant at = local.atZone(zone).toInstant();
        return coupon.useWithoutPurchase().refusal(at, LocalDate.ofInstant(at, zone)).map(CouponRefusal::code).orElse("");
    }

    @Test
    void daysAfterIssueEndWithTheCouponAtTheLatest() {
        var fortnight = new Validity(Optional.of(LocalDate.of(2027, 2, 1)), Optional.of(LocalDate.of(2027, 3, 10)), OptionalInt.of(14));

        assertEquals(Optional.of(LocalDate.of(2027, 2, 15)), fortnight.lastDay(LocalDate.of(2027, 1, 20)));
        assertEquals(Optional.of(LocalDate.of(2027, 3, 4)), fortnight.lastDay(LocalDate.of(2027, 2, 18)));
        assertEquals(Optional.of(LocalDate.of(2027, 3, 10)), fortnight.lastDay(LocalDate.of(2027, 3, 1)));
        assertEquals(Optional.empty(), Validity.ALWAYS.lastDay(TODAY));
        assertEquals(Optional.of(TODAY), new Validity(Optional.empty(), Optional.empty(), OptionalInt.of(0)).lastDay(TODAY));
    }

    @Test
    void aReservationThatHasLapsedCountsNoMore() {
        Tally held = Tally.NONE.holding("A", NOW.plusSeconds(600)).holding("B", NOW);
        var coupon = new Offer(new Effect.AmountOff(1));

        assertEquals(1, held.asOf(NOW).taken());
        assertEquals(Optional.of(new CouponRefusal.InUse(NOW.plusSeconds(600))), coupon.use(held).refusal(NOW, TODAY));
        assertEquals(Optional.empty(), coupon.use(held).refusal(NOW.plusSeconds(600), TODAY));
        assertEquals(Optional.of(new CouponRefusal.UsedUp(1)), coupon.use(held.redeemed("A")).refusal(NOW, TODAY));
        assertEquals(Optional.empty(), coupon.use(held.without("A")).refusal(NOW, TODAY));
    }

    @Test
    void openReservationsAreBoundedEvenWhereUsesAreNot() {
        Tally full = Tally.NONE;
        for (int use = 0; use < Tally.HOLDS_LIMIT; use++) {
            full = full.holding("U" + use, NOW.plusSeconds(60 + use));
        }
        var coupon = new Offer(new Effect.AmountOff(1)).unlimited();

        assertEquals(Optional.of(new CouponRefusal.InUse(NOW.plusSeconds(60))), coupon.use(full).refusal(NOW, TODAY));
        assertEquals(Optional.empty(), coupon.use(full.without("U7")).refusal(NOW, TODAY));
    }

    @Test
    void couponsOnOnePurchaseAreAllCombinableOrAlone() {
        Basket one = Basket.EMPTY.holding("A", true, NOW, NOW.plusSeconds(600));
        Basket alone = Basket.EMPTY.holding("A", false, NOW, NOW.plusSeconds(600));

        assertTrue(one.takes(true, NOW));
        assertFalse(one.takes(false, NOW));
        assertFalse(alone.takes(true, NOW));
        assertTrue(alone.takes(false, NOW.plusSeconds(600)));
        assertTrue(alone.holding("B", true, NOW.plusSeconds(600), NOW.plusSeconds(900)).takes(true, NOW.plusSeconds(700)));
    }

    @Test
    void itIsGoodWhereItSaysAndForWhomItSays() {
        var online = new Offer(new Effect.AmountOff(1)).channel(SalesChannel.ONLINE);

        assertEquals("coupon-other-channel", refused(online.useWithoutPurchase()));
        assertEquals("coupon-card-missing", refused(new Offer(new Effect.AmountOff(1)).own().useWithoutPurchase()));
    }
}
