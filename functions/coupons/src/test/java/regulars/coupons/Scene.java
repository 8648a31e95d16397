package regulars.coupons;

import regulars.domain.CardCode;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop, its function of coupons, and somebody with a card. */
final class Scene {
    final FunctionFixture fixture = new FunctionFixture();
    final Shop shop = Shop.open(fixture.platform());
    final CardCode card = shop.newCard();
    private final CouponsFunction function = new CouponsFunction(fixture.world());
    private int calls;

    /** The sample with a key of its own. */
    HttpCall sample(String name, String token) {
        return HttpCall.sample(name).bearer(token).key("call-key-" + ++calls);
    }

    Answer send(HttpCall call) {
        return call.send(function);
    }

    /** Ten per cent off, once, of codes of their own. */
    static ObjectNode terms() {
        ObjectNode terms = Json.object().put("name", "Ten off").put("codes", "unique");
        terms.putObject("effect").put("kind", "percent-off").put("percent", 10);
        return terms;
    }

    /** Two złoty off for everyone. */
    static ObjectNode shared(String code) {
        ObjectNode terms = Json.object().put("name", "Summer").put("codes", "shared").put("code", code).put("currency", "PLN");
        terms.putObject("effect").put("kind", "amount-off").put("amount", 200);
        return terms;
    }

    Answer tryToAdd(JsonNode terms) {
        return send(sample("coupons-add.json", shop.owner()).body(Json.write(terms)));
    }

    String add(JsonNode terms) {
        return tryToAdd(terms).json().path("id").stringValue();
    }

    Answer issue(String coupon, JsonNode what, String token) {
        return send(sample("coupons-issue.json", token).path("POST", "/v1/coupons/" + coupon + "/codes").body(Json.write(what)));
    }

    /** A new code of a coupon. */
    String code(String coupon) {
        return issue(coupon, Json.object().put("count", 1), shop.owner()).json().at("/codes/0").stringValue();
    }

    static ObjectNode use(String code) {
        ObjectNode use = Json.object().put("code", code);
        use.putObject("purchase").put("currency", "PLN").put("amount", 2005);
        return use;
    }

    Answer validate(JsonNode use) {
        return send(sample("coupons-validate.json", shop.device()).body(Json.write(use)));
    }

    Answer reserve(JsonNode use) {
        return send(sample("coupons-reserve.json", shop.device()).body(Json.write(use)));
    }

    Answer end(String use, String how) {
        return send(sample("coupons-redeem.json", shop.device()).path("POST", "/v1/coupons/uses/" + use + "/" + how));
    }

    Answer show(String use) {
        return send(sample("coupons-show-use.json", shop.device()).path("GET", "/v1/coupons/uses/" + use));
    }

    static String id(Answer answer) {
        return answer.json().path("useId").stringValue();
    }
}
