package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponStatus;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.Tally;
import regulars.domain.coupon.Validity;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.fixture.AtOnce;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.store.coupon.Coupons;
import regulars.platform.store.coupon.Voucher;
import tools.jackson.databind.JsonNode;

/** Coupons that a guest takes on the card. */
class TakeCouponTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int TOGETHER = 20;

    private final FunctionFixture fixture = new FunctionFixture();
    private final Guest guest = new Guest(fixture, Shop.open(fixture.platform()), "Ania");
    private final Coupons coupons = fixture.platform().coupons();
    private int keys;

    private String coupon(String id, boolean guestsMayTake, Validity validity) {
        return coupon(guest.shop.merchant(), id, guestsMayTake, validity);
    }

    private String coupon(String merchant, String id, boolean guestsMayTake, Validity validity) {
        var terms = new CouponTerms("A cake", Optional.empty(), new Effect.FreeItem("A cake"), Optional.empty(), 0, Optional.empty(),
                Selection.NOTHING, validity, OptionalInt.of(1), OptionalInt.empty(), Set.of(SalesChannel.values()), false, false, guestsMayTake,
                Optional.empty());
        fixture.platform().table().transact(coupons.create(merchant, new Coupon(new CouponId(id), 1, fixture.world().now(), CouponStatus.ACTIVE, terms, 0, 0)));
        return id;
    }

    private static Validity days(LocalDate from, LocalDate last) {
        return new Validity(Optional.of(from), Optional.of(last), OptionalInt.empty());
    }

    private Answer send(HttpCall call) {
        return call.send(guest.function);
    }

    private HttpCall take(String coupon) {
        return HttpCall.sample("card-take-coupon.json").bearer(guest.cardToken()).field("couponId", coupon)
                .key("3f0c9a52-7d41-4b8e-9c66-0000000002%02d".formatted(keys++));
    }

    private List<String> shown(String list) {
        return send(guest.show()).json().path(list).valueStream().map(one -> one.path("couponId").stringValue()).toList();
    }

    private Coupon stored(String id) {
        return coupons.find(guest.shop.merchant(), new CouponId(id)).orElseThrow();
    }

    private void use(String id) {
        String code = coupons.code(guest.shop.merchant(), new CouponId(id), OfferedCoupons.cause(guest.member.account())).value();
        Voucher voucher = coupons.typed(guest.shop.merchant(), code).orElseThrow();
        fixture.platform().table().transact(List.of(voucher.with(new Tally(1, List.of())).write(guest.shop.merchant())));
    }

    @Test
    void whatIsTakenIsOfferedNoMoreAndIsOnTheCard() {
        String cake = coupon("CAKE0000", true, new Validity(Optional.empty(), Optional.empty(), OptionalInt.of(7)));
        JsonNode offer = send(guest.show()).json().at("/offeredCoupons/0");
        assertEquals("{\"couponId\":\"CAKE0000\",\"name\":\"A cake\",\"effect\":{\"kind\":\"free-item\",\"item\":\"A cake\"},"
                + "\"lastDay\":\"2026-11-27\",\"combinable\":false}", offer.toString());

        Answer taken = send(take(cake));
        assertEquals(201, taken.status());
        assertEquals(List.of(), shown("offeredCoupons"));
        assertEquals(taken.json(), send(guest.show()).json().at("/coupons/0"));
        assertEquals(1, stored(cake).issued());
    }

    @Test
    void onlyWhatCanBeTakenTodayIsOffered() {
        String today = coupon("T0DAY000", true, days(TODAY, TODAY));
        coupon("H1DDEN00", false, Validity.ALWAYS);
        String later = coupon("T0M0RR0W", true, days(TODAY.plusDays(1), TODAY.plusDays(9)));
        String over = coupon("00VER000", true, days(TODAY.minusDays(9), TODAY.minusDays(1)));
        String ended = coupon("ENDED000", true, Validity.ALWAYS);
        fixture.platform().table().transact(List.of(Coupons.replace(guest.shop.merchant(), stored(ended).ended())));

        assertEquals(List.of(today), shown("offeredCoupons"));
        assertEquals("coupon-not-yet", send(take(later)).code());
        assertEquals("coupon-over", send(take(over)).code());
        assertEquals("coupon-ended", send(take(ended)).code());
        assertEquals(404, send(take("H1DDEN00")).status());
        assertEquals(404, send(take("N0NE0000")).status());
        assertEquals(404, send(take("none")).status());
        assertEquals(400, send(take(today).withoutField("couponId")).status());
        assertEquals(List.of(), shown("coupons"));
    }

    @Test
    void whoTakesItAgainHasTheSameUntilItIsUsed() {
        String cake = coupon("CAKE0000", true, Validity.ALWAYS);
        HttpCall first = take(cake);
        Answer taken = send(first);

        assertEquals(taken.text(), send(first).text());
        assertEquals(taken.text(), send(take(cake)).text());
        fixture.platform().table().transact(List.of(Coupons.replace(guest.shop.merchant(), stored(cake).ended())));
        assertEquals(taken.text(), send(take(cake)).text());
        use(cake);
        assertEquals("coupon-used-up", send(take(cake)).code());
        assertEquals(taken.text(), send(first).text());
        assertEquals("key-reused", send(first.field("couponId", "N0NE0000")).code());
        assertEquals(1, stored(cake).issued());
    }

    @Test
    void whatWasTakenAndIsOverIsNotGivenAgain() {
        String cake = coupon("CAKE0000", true, new Validity(Optional.empty(), Optional.empty(), OptionalInt.of(1)));
        send(take(cake));
        guest.clock().advance(Duration.ofDays(2));

        assertEquals("coupon-over", send(take(cake)).code());
        assertEquals(List.of(), shown("offeredCoupons"));
    }

    @Test
    void manyAtOnceTakeOne() {
        String cake = coupon("CAKE0000", true, Validity.ALWAYS);
        List<HttpCall> calls = Stream.generate(() -> take(cake)).limit(TOGETHER).toList();
        List<Answer> answers = AtOnce.run(TOGETHER, number -> send(calls.get(number)));

        assertEquals(Set.of(201), Set.copyOf(answers.stream().map(Answer::status).toList()));
        assertEquals(1, answers.stream().map(Answer::text).distinct().count());
        assertEquals(1, stored(cake).issued());
        assertEquals(List.of(cake), shown("coupons"));
    }

    @Test
    void eachGuestTakesOneAndAnotherMerchantsIsNotThere() {
        String cake = coupon("CAKE0000", true, Validity.ALWAYS);
        Guest other = new Guest(fixture, guest.shop, "Ola");
        Guest elsewhere = new Guest(fixture, Shop.open(fixture.platform()), "Ela");

        assertFalse(send(take(cake)).text().equals(take(cake).bearer(other.cardToken()).send(other.function).text()));
        assertEquals(2, stored(cake).issued());
        assertEquals(404, take(cake).bearer(elsewhere.cardToken()).send(elsewhere.function).status());
        assertEquals(403, send(take(cake).bearer(guest.shop.owner())).status());
        assertEquals(403, send(take(cake).bearer(guest.shop.device())).status());
        assertEquals(401, send(take(cake).without("authorization")).status());
    }

    @Test
    void theNewestTwentyAreOffered() {
        for (int number = 0; number < 25; number++) {
            coupon("C0FFEE%02d".formatted(number), true, Validity.ALWAYS);
            guest.clock().advance(Duration.ofSeconds(1));
        }
        assertEquals(IntStream.range(0, 20).mapToObj(number -> "C0FFEE%02d".formatted(24 - number)).toList(), shown("offeredCoupons"));
    }
}
