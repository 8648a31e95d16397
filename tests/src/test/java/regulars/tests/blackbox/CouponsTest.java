package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Coupons over HTTP: promised to no more than there are, to nobody else, and given once to whoever has earned one. */
@SystemTest
class CouponsTest {
    private static final int TOGETHER = 32;

    private final Regulars regulars;
    private final MovableClock clock;
    private final Cafe cafe;

    CouponsTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
        this.cafe = Cafe.open(regulars);
    }

    private static ObjectNode terms(String codes) {
        ObjectNode terms = object().put("name", "Five złoty off").put("codes", codes).put("currency", "PLN");
        terms.putObject("effect").put("kind", "amount-off").put("amount", 500);
        return terms;
    }

    private String shared(String code, int uses) {
        cafe.owner().addCoupon(terms("shared").put("code", code).put("uses", uses));
        return code;
    }

    private JsonNode issue(String coupon, ObjectNode what) {
        return cafe.owner().send(Call.post("/v1/coupons/" + coupon + "/codes").json(what)).expect(201).json();
    }

    private static ObjectNode use(String code) {
        ObjectNode use = object().put("code", code);
        use.putObject("purchase").put("currency", "PLN").put("amount", 2000);
        return use;
    }

    private Call reservation(ObjectNode use) {
        return Call.post("/v1/coupons/uses").json(use).as(cafe.counter().token());
    }

    private Answer validate(ObjectNode use) {
        return cafe.counter().send(Call.post("/v1/coupons/validations").json(use));
    }

    private Answer end(String use, String how) {
        return cafe.counter().send(Call.post("/v1/coupons/uses/" + use + "/" + how));
    }

    private static long successes(List<Answer> answers) {
        return answers.stream().filter(answer -> answer.status() < 300).count();
    }

    @Test
    void ofManyCallersAtOnceNoMoreGetItThanThereAreUses() {
        String code = shared("FIVE-OF-32", 5);
        List<Answer> answers = regulars.client().sendTogether(TOGETHER, _ -> reservation(use(code)));

        List<Answer> taken = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertEquals(5, taken.size());
        assertTrue(answers.stream().filter(answer -> !taken.contains(answer)).allMatch(answer -> answer.code().equals("coupon-in-use")));
        List<Answer> redeemed = regulars.client().sendTogether(taken.size(), index -> Call.post("/v1/coupons/uses/"
                + taken.get(index).text("useId") + "/redemption").as(cafe.counter().token()));
        assertEquals(5, successes(redeemed));
        validate(use(code)).expect(409, "coupon-used-up");
    }

    @Test
    void aMembersShareHoldsWhenManyComeAtOnce() {
        cafe.owner().addCoupon(terms("shared").put("code", "TWO-EACH").put("perMember", 2));
        Guest guest = cafe.guest();
        String card = guest.code();
        List<Answer> answers = regulars.client().sendTogether(TOGETHER, _ -> reservation(use("TWO-EACH").put("card", card)));

        assertEquals(2, successes(answers));
        validate(use("TWO-EACH").put("card", cafe.guest().code())).expect(200);
    }

    @Test
    void aUseEndsOnceHoweverManyEndIt() {
        String use = regulars.client().send(reservation(use(shared("ONLY-ONCE", 1)))).expect(201).text("useId");
        List<Answer> answers = regulars.client().sendTogether(TOGETHER, index -> Call.post("/v1/coupons/uses/" + use
                + (index % 2 == 0 ? "/redemption" : "/release")).as(cafe.counter().token()));

        assertEquals(1, successes(answers));
    }

    @Test
    void aRetryIsAnsweredAgainAndTakesNothing() {
        String code = shared("ASKED-TWICE", 1);
        Call reservation = reservation(use(code));
        Answer first = regulars.client().send(reservation).expect(201);

        assertEquals(first.text(), regulars.client().send(reservation).text());
        Call redemption = Call.post("/v1/coupons/uses/" + first.text("useId") + "/redemption").as(cafe.counter().token());
        assertEquals(regulars.client().send(redemption).expect(200).text(), regulars.client().send(redemption).text());
        assertEquals(first.text(), regulars.client().send(reservation).text());
    }

    @Test
    void whatNobodyRedeemsIsFreeAgainAfterTenMinutes() {
        String code = shared("TEN-MINUTES", 1);
        String use = regulars.client().send(reservation(use(code))).expect(201).text("useId");
        validate(use(code)).expect(409, "coupon-in-use");
        clock.forward(Duration.ofMinutes(10));

        validate(use(code)).expect(200);
        end(use, "redemption").expect(409, "coupon-reservation-lapsed");
    }

    @Test
    void aCodeIsUselessAtAnotherMerchant() {
        String code = issue(cafe.owner().addCoupon(terms("unique")), object().put("count", 1)).at("/codes/0").stringValue();
        Cafe other = Cafe.open(regulars);

        assertEquals(404, other.counter().send(Call.post("/v1/coupons/validations").json(use(code))).status());
        validate(use(code)).expect(200);
        other.owner().addCoupon(terms("shared").put("code", "SAME-WORD"));
        shared("SAME-WORD", 1);
    }

    @Test
    void aCodeOfItsOwnCanBeTypedWithLookAlikesAndNotWithAMistake() {
        String code = issue(cafe.owner().addCoupon(terms("unique")), object().put("count", 1)).at("/codes/0").stringValue();

        assertTrue(code.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"), code);
        validate(use(code.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace('1', 'l'))).expect(200);
        char first = code.charAt(0);
        validate(use((first == '7' ? '8' : '7') + code.substring(1))).expect(404, "coupon-unknown");
    }

    @Test
    void aMembersOwnCouponIsOnTheCardUntilItIsUsed() {
        Guest guest = cafe.guest();
        String card = guest.code();
        String coupon = cafe.owner().addCoupon(terms("unique").put("validDays", 30).put("staffMayIssue", true));
        cafe.counter().send(Call.post("/v1/coupons/" + coupon + "/codes").json(object().put("card", card))).expect(201);

        JsonNode held = guest.card().at("/coupons/0");
        assertEquals("Five złoty off", held.path("name").stringValue());
        assertEquals(held, cafe.counter().lookUp(card).at("/coupons/0"));
        ObjectNode use = use(held.path("code").stringValue()).put("card", card);
        end(regulars.client().send(reservation(use)).expect(201).text("useId"), "redemption").expect(200);
        assertEquals(0, guest.card().path("coupons").size());
        validate(use).expect(409, "coupon-used-up");
    }

    @Test
    void whoReachesTheThresholdFindsOneCouponOnTheCard() {
        ObjectNode terms = terms("unique");
        terms.putObject("issueWhen").put("measure", "stamps").put("threshold", 6).put("window", "year");
        cafe.owner().addCoupon(terms);
        Guest guest = cafe.guestWith(4);
        regulars.drain();
        assertEquals(0, guest.card().path("coupons").size());

        String entry = cafe.counter().give(guest.code(), 3).path("entryId").stringValue();
        cafe.counter().give(guest.code(), 2);
        regulars.drain();
        assertEquals(1, guest.card().path("coupons").size());

        regulars.client().send(cafe.counter().undo(entry)).expect(201);
        regulars.drain();
        assertEquals(1, guest.card().path("coupons").size(), "six stamps are left");
    }
}
