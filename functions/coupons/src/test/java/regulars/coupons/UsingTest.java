package regulars.coupons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;

class UsingTest {
    private final Scene scene = new Scene();

    @Test
    void aCodeIsValidatedReservedAndRedeemedOnce() {
        String code = scene.code(scene.add(Scene.terms()));

        Answer valid = scene.validate(Scene.use(code));
        assertEquals(201, valid.json().path("saving").intValue(), valid.text());
        Answer reserved = scene.reserve(Scene.use(code));
        assertEquals("reserved", reserved.json().path("status").stringValue(), reserved.text());
        assertEquals("coupon-in-use", scene.validate(Scene.use(code)).code());
        assertEquals("redeemed", scene.end(Scene.id(reserved), "redemption").json().path("status").stringValue());
        assertEquals("redeemed", scene.show(Scene.id(reserved)).json().path("status").stringValue());
        assertEquals("coupon-used-up", scene.validate(Scene.use(code)).code());
        assertEquals("coupon-already-redeemed", scene.end(Scene.id(reserved), "release").code());
    }

    @Test
    void whatIsReleasedCanBeUsedAgain() {
        String code = scene.code(scene.add(Scene.terms()));
        String use = Scene.id(scene.reserve(Scene.use(code)));

        assertEquals("released", scene.end(use, "release").json().path("status").stringValue());
        assertEquals("coupon-already-released", scene.end(use, "redemption").code());
        assertEquals(201, scene.reserve(Scene.use(code)).status());
    }

    @Test
    void whatLapsesIsBackWithoutAnybodyDoingAnything() {
        String code = scene.code(scene.add(Scene.terms()));
        String use = Scene.id(scene.reserve(Scene.use(code)));
        scene.fixture.clock().advance(Duration.ofMinutes(10));

        assertEquals("expired", scene.show(use).json().path("status").stringValue());
        assertEquals("coupon-reservation-lapsed", scene.end(use, "redemption").code());
        assertEquals(201, scene.reserve(Scene.use(code)).status());
        assertEquals("coupon-reservation-lapsed", scene.end(use, "release").code());
    }

    @Test
    void aRetryGetsTheFirstAnswer() {
        String code = scene.code(scene.add(Scene.terms()));
        HttpCall call = HttpCall.sample("coupons-reserve.json").bearer(scene.shop.device()).key("the-same-key")
                .body(Json.write(Scene.use(code)));

        Answer first = scene.send(call);
        assertEquals(first.text(), scene.send(call).text());
        assertEquals("key-reused", scene.send(call.field("channel", "online")).code());
    }

    @Test
    void aSharedCodeIsReadHoweverItIsTyped() {
        scene.add(Scene.shared("summer-10"));

        for (String typed : new String[]{"SUMMER-10", " summer10 ", "Sum mer 1 0"}) {
            assertEquals(200, scene.validate(Scene.use(typed)).json().path("saving").intValue(), typed);
        }
        assertEquals("coupon-code-taken", scene.tryToAdd(Scene.shared("SUMMER10")).code());
        assertEquals("coupon-unknown", new Scene().validate(Scene.use("SUMMER-10")).code());
    }

    @Test
    void aMembersShareIsCountedOverAllCodes() {
        String coupon = scene.add(Scene.terms().put("perMember", 1));
        String first = scene.code(coupon);
        String second = scene.code(coupon);

        assertEquals("coupon-card-missing", scene.validate(Scene.use(first)).code());
        String use = Scene.id(scene.reserve(Scene.use(first).put("card", scene.card.value())));
        scene.end(use, "redemption");
        assertEquals("coupon-share-used-up", scene.validate(Scene.use(second).put("card", scene.card.value())).code());
        assertEquals(200, scene.validate(Scene.use(second).put("card", scene.shop.newCard().value())).status());
    }

    @Test
    void couponsOfOnePurchaseGoTogetherOnlyWhereBothMay() {
        String alone = scene.code(scene.add(Scene.terms()));
        String friendly = scene.add(Scene.terms().put("combinable", true));
        String one = scene.code(friendly);
        String two = scene.code(friendly);

        String use = Scene.id(scene.reserve(Scene.use(one).put("reference", "till-1")));
        assertEquals(201, scene.reserve(Scene.use(two).put("reference", "till-1")).status());
        assertEquals("coupon-not-combinable", scene.reserve(Scene.use(alone).put("reference", "till-1")).code());
        scene.end(use, "redemption");
        String lonely = Scene.id(scene.reserve(Scene.use(alone).put("reference", "till-2")));
        String three = scene.code(friendly);
        assertEquals("coupon-not-combinable", scene.reserve(Scene.use(three).put("reference", "till-2")).code());
        scene.end(lonely, "release");
        assertEquals(201, scene.reserve(Scene.use(three).put("reference", "till-2")).status());
    }

    @Test
    void anEndedSharedCodeIsDeadButWhatWasReservedIsGood() {
        String coupon = scene.add(Scene.shared("WINTER"));
        String use = Scene.id(scene.reserve(Scene.use("WINTER")));
        scene.send(scene.sample("coupons-end.json", scene.shop.owner()).path("POST", "/v1/coupons/" + coupon + "/ending"));

        assertEquals("coupon-ended", scene.validate(Scene.use("WINTER")).code());
        assertEquals("redeemed", scene.end(use, "redemption").json().path("status").stringValue());
    }

    @Test
    void whoGuessesTooOftenHasToWaitEvenWithAGoodCode() {
        String code = scene.code(scene.add(Scene.terms()));
        IntStream.range(0, 30).forEach(guess -> assertEquals("coupon-unknown", scene.validate(Scene.use("GUESS" + guess)).code()));

        assertEquals("too-many-attempts", scene.validate(Scene.use("GUESS-31")).code());
        assertEquals("too-many-attempts", scene.validate(Scene.use(code)).code());
        scene.fixture.clock().advance(Duration.ofMinutes(10));
        assertEquals(200, scene.validate(Scene.use(code)).status());
    }

    @Test
    void noCodeLiesInTheTable() {
        String coupon = scene.add(Scene.terms());
        String code = scene.code(coupon);
        String given = scene.issue(coupon, Json.object().put("card", scene.card.value()), scene.shop.owner()).json().at("/codes/0").stringValue();

        assertTrue(code.matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"), code);
        String table = scene.fixture.items("").stream().map(item -> item.attributes().toString()).reduce("", String::concat);
        for (String secret : new String[]{code, given}) {
            assertFalse(table.contains(secret) || table.contains(secret.replace("-", "")), secret);
        }
    }
}
