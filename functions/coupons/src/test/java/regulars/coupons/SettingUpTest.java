package regulars.coupons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SettingUpTest {
    private final Scene scene = new Scene();

    private static List<String> pointers(Answer answer) {
        return answer.json().path("errors").valueStream().map(error -> error.path("pointer").stringValue()).toList();
    }

    private Answer list(String token) {
        return scene.send(scene.sample("coupons-list.json", token));
    }

    private Answer change(String coupon, JsonNode terms) {
        return scene.send(scene.sample("coupons-change.json", scene.shop.owner()).path("PUT", "/v1/coupons/" + coupon).body(Json.write(terms)));
    }

    @Test
    void aCouponIsListedWithWhatBecameOfIt() {
        String coupon = scene.add(Scene.terms().put("uses", 2));
        String code = scene.code(coupon);
        scene.end(Scene.id(scene.reserve(Scene.use(code))), "redemption");

        JsonNode listed = list(scene.shop.owner()).json().at("/items/0");
        assertEquals(coupon, listed.path("id").stringValue());
        assertEquals(1, listed.path("issued").intValue());
        assertEquals(1, listed.path("used").intValue());
    }

    @Test
    void termsThatDoNotGoTogetherAreRefusedByName() {
        assertEquals(List.of("/currency"), pointers(scene.tryToAdd(Scene.terms().put("minimumAmount", 100))));
        assertEquals(List.of("/code"), pointers(scene.tryToAdd(Scene.terms().put("code", "SUMMER"))));
        assertEquals(List.of("/validDays"), pointers(scene.tryToAdd(Scene.shared("AUTUMN").put("validDays", 3))));
        assertEquals(List.of("/lastDay"), pointers(scene.tryToAdd(Scene.terms().put("from", "2026-12-02").put("lastDay", "2026-12-01"))));
        assertEquals(List.of("/uses"), pointers(scene.tryToAdd(Scene.terms().put("uses", 1001))));
        ObjectNode both = Scene.terms();
        both.withObject("effect").put("amount", 5);
        assertEquals(List.of("/effect/amount"), pointers(scene.tryToAdd(both)));
        assertEquals(List.of("/guestsMayTake"), pointers(scene.tryToAdd(Scene.shared("AUTUMN").put("guestsMayTake", true))));
        ObjectNode given = Scene.shared("AUTUMN");
        given.putObject("issueWhen").put("measure", "stamps").put("threshold", 5).put("window", "month");
        assertEquals(List.of("/issueWhen"), pointers(scene.tryToAdd(given)));
    }

    @Test
    void aChangeTakesNothingFromCodesThatWereIssued() {
        String coupon = scene.add(Scene.terms());
        String before = scene.code(coupon);
        ObjectNode less = Scene.terms();
        less.withObject("effect").put("percent", 5);

        assertEquals(2, change(coupon, less).json().path("version").intValue());
        assertEquals(201, scene.validate(Scene.use(before)).json().path("saving").intValue());
        assertEquals(101, scene.validate(Scene.use(scene.code(coupon))).json().path("saving").intValue());
        assertEquals(List.of("/codes"), pointers(change(coupon, Scene.shared("SPRING"))));
    }

    @Test
    void anEndedCouponIssuesNothingAndIsNotChangedButCodesAreGood() {
        String coupon = scene.add(Scene.terms());
        String code = scene.code(coupon);
        scene.send(scene.sample("coupons-end.json", scene.shop.owner()).path("POST", "/v1/coupons/" + coupon + "/ending"));

        assertEquals("coupon-ended", scene.issue(coupon, Json.object().put("count", 1), scene.shop.owner()).code());
        assertEquals("coupon-ended", change(coupon, Scene.terms().put("uses", 3)).code());
        assertEquals(200, scene.validate(Scene.use(code)).status());
    }

    @Test
    void aRetriedIssueTellsTheSameCodes() {
        HttpCall call = HttpCall.sample("coupons-issue.json").bearer(scene.shop.owner()).key("issue-key-1")
                .path("POST", "/v1/coupons/" + scene.add(Scene.terms()) + "/codes").field("count", 50);

        Answer first = scene.send(call);
        assertEquals(50, first.json().path("codes").valueStream().distinct().count(), first.text());
        assertEquals(first.text(), scene.send(call).text());
        assertNotEquals(first.text(), scene.send(call.key("issue-key-2")).text());
    }

    @Test
    void codesOfOnesOwnAreTakenOnce() {
        String coupon = scene.add(Scene.terms());
        ObjectNode own = Json.object();
        own.putArray("codes").add("jubileusz 001").add("Jubileusz-002");

        assertEquals("[\"JUBILEUSZ001\",\"JUBILEUSZ002\"]", Json.write(scene.issue(coupon, own, scene.shop.owner()).json().path("codes")));
        assertEquals(200, scene.validate(Scene.use("jubileusz-001")).status());
        assertEquals("coupon-code-taken", scene.issue(coupon, own, scene.shop.owner()).code());
        own.withArray("codes").add("jubileusz002");
        assertEquals(List.of("/codes"), pointers(scene.issue(coupon, own, scene.shop.owner())));
    }

    @Test
    void staffGiveOnlyWhatTheOwnerLetsThemAndOnlyToACard() {
        String forOwner = scene.add(Scene.terms());
        String forStaff = scene.add(Scene.terms().put("staffMayIssue", true));
        ObjectNode toCard = Json.object().put("card", scene.card.value());

        assertEquals("forbidden", scene.issue(forOwner, toCard, scene.shop.device()).code());
        assertEquals("forbidden", scene.issue(forStaff, Json.object().put("count", 1), scene.shop.device()).code());
        Answer given = scene.issue(forStaff, toCard, scene.shop.device());
        assertEquals(201, given.status(), given.text());
        assertEquals(forStaff, list(scene.shop.device()).json().at("/items/0/id").stringValue());
        assertEquals(1, list(scene.shop.device()).json().path("items").size());
    }

    @Test
    void whatIsSomebodysOwnIsNobodyElses() {
        String code = scene.issue(scene.add(Scene.terms()), Json.object().put("card", scene.card.value()), scene.shop.owner())
                .json().at("/codes/0").stringValue();

        assertEquals("coupon-card-missing", scene.validate(Scene.use(code)).code());
        assertEquals("coupon-unknown", scene.validate(Scene.use(code).put("card", scene.shop.newCard().value())).code());
        assertEquals(200, scene.validate(Scene.use(code).put("card", scene.card.value())).status());
        assertEquals("card-unknown", scene.validate(Scene.use(code).put("card", "nothing")).code());
    }

    @Test
    void onlyOneOfThreeWaysIsIssued() {
        String coupon = scene.add(Scene.terms());

        assertEquals(List.of("/count"), pointers(scene.issue(coupon, Json.object(), scene.shop.owner())));
        assertEquals(List.of("/count"), pointers(scene.issue(coupon, Json.object().put("count", 1).put("card", "x"), scene.shop.owner())));
        assertEquals("coupon-shared", scene.issue(scene.add(Scene.shared("SPRING")), Json.object().put("count", 1), scene.shop.owner()).code());
    }
}
