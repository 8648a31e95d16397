package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static regulars.tests.system.Owner.object;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coupons that guests take on their cards: each guest one, however often and however many ask at once. */
@SystemTest
class TakenCouponsTest {
    private static final int TOGETHER = 20;

    private final Regulars regulars;
    private final Cafe cafe;
    private final String coupon;

    TakenCouponsTest(Regulars regulars) {
        this.regulars = regulars;
        this.cafe = Cafe.open(regulars);
        this.coupon = cafe.owner().addCoupon(terms().put("guestsMayTake", true));
    }

    private static ObjectNode terms() {
        ObjectNode terms = object().put("name", "Five złoty off").put("codes", "unique").put("currency", "PLN");
        terms.putObject("effect").put("kind", "amount-off").put("amount", 500);
        return terms;
    }

    private static Call take(String coupon) {
        return Call.post("/v1/card/coupons").json(object().put("couponId", coupon));
    }

    private int issued() {
        return cafe.owner().send(Call.get("/v1/coupons/" + coupon)).expect(200).json().path("issued").intValue();
    }

    private static ObjectNode use(JsonNode held, String card) {
        ObjectNode use = object().put("code", held.path("code").stringValue()).put("card", card);
        use.putObject("purchase").put("currency", "PLN").put("amount", 2000);
        return use;
    }

    @Test
    void whatIsTakenIsUsedAtTheTillOnce() {
        Guest guest = cafe.guest();
        String card = guest.code();
        assertEquals(coupon, guest.card().at("/offeredCoupons/0/couponId").stringValue());
        JsonNode held = guest.send(take(coupon)).expect(201).json();

        assertEquals(held, guest.card().at("/coupons/0"));
        assertEquals(0, guest.card().path("offeredCoupons").size());
        String use = cafe.counter().send(Call.post("/v1/coupons/uses").json(use(held, card))).expect(201).text("useId");
        cafe.counter().send(Call.post("/v1/coupons/uses/" + use + "/redemption")).expect(200);
        cafe.counter().send(Call.post("/v1/coupons/uses").json(use(held, card))).expect(409, "coupon-used-up");
        guest.send(take(coupon)).expect(409, "coupon-used-up");
        assertEquals(0, guest.card().path("offeredCoupons").size());
    }

    @Test
    void ofManyTouchesAtOnceOneCouponComes() {
        Guest guest = cafe.guest();
        List<Answer> answers = regulars.client().sendTogether(TOGETHER, _ -> take(coupon).as(guest.cardToken()));

        assertEquals(Set.of(201), Set.copyOf(answers.stream().map(Answer::status).toList()));
        assertEquals(1, answers.stream().map(Answer::text).distinct().count());
        assertEquals(1, guest.card().path("coupons").size());
        assertEquals(1, issued());
    }

    @Test
    void manyGuestsAtOnceEachHaveTheirOwn() {
        List<Guest> guests = List.of(cafe.guest(), cafe.guest(), cafe.guest(), cafe.guest());
        List<Answer> answers = regulars.client().sendTogether(guests.size(), index -> take(coupon).as(guests.get(index).cardToken()));

        assertEquals(guests.size(), answers.stream().map(answer -> answer.expect(201).text("code")).distinct().count());
        assertEquals(guests.size(), issued());
    }

    @Test
    void aRetryIsAnsweredAlikeAndACodeIsNobodyElses() {
        Guest guest = cafe.guest();
        Call once = take(coupon);
        Answer first = guest.send(once).expect(201);

        assertEquals(first.text(), guest.send(once).expect(201).text());
        Guest other = cafe.guest();
        cafe.counter().send(Call.post("/v1/coupons/uses").json(use(first.json(), other.code()))).expect(404, "coupon-unknown");
        assertNotEquals(first.text("code"), other.send(take(coupon)).expect(201).text("code"));
    }

    @Test
    void whatIsNotOfferedToThisGuestIsNotThere() {
        Guest stranger = Cafe.open(regulars).guest();
        stranger.send(take(coupon)).expect(404, "not-found");
        assertEquals(0, stranger.card().path("offeredCoupons").size());
        cafe.guest().send(take(cafe.owner().addCoupon(terms()))).expect(404, "not-found");
        cafe.owner().send(take(coupon)).expect(403, "forbidden");
        assertEquals(0, issued());
    }
}
