package regulars.local.scenario;

import static regulars.local.shop.Calls.object;

import java.util.Optional;
import regulars.local.shop.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is done with coupons in a story. */
final class CouponDeeds {
    /** What nobody's coupon is called. */
    private static final String NONE = "NO-SUCH-CODE";

    private final Cast cast;

    CouponDeeds(Cast cast) {
        this.cast = cast;
    }

    Reply issue(String coupon, String member) {
        return cast.ask("POST", "/v1/coupons/" + cast.coupon(coupon) + "/codes", object().put("card", cast.code(member)));
    }

    Reply take(Step step) {
        return cast.asGuest(step.target(), "POST", "/v1/card/coupons", object().put("couponId", cast.coupon(step.said().path("coupon").asString())));
    }

    /** @param body what is bought and how */
    Outcome use(Step step, ObjectNode body) {
        JsonNode said = step.said();
        body.put("card", cast.code(step.target())).put("code", said.path("code").asStringOpt().orElseGet(() -> held(step)));
        said.optional("reference").ifPresent(reference -> body.set("reference", reference));
        Reply reserved = cast.serve("/v1/coupons/uses", body);
        if (reserved.isRefused()) {
            return Outcome.refused(reserved);
        }
        Reply used = cast.serve("/v1/coupons/uses/" + reserved.json().path("useId").asString() + "/redemption", object());
        return used.isRefused() ? Outcome.refused(used) : Outcome.saving(used.json().path("saving").asLong(0));
    }

    /** The code that the card shows. */
    private String held(Step step) {
        cast.settle();
        String coupon = cast.coupon(step.said().path("coupon").asString());
        Optional<JsonNode> shown = cast.guestsView(step.target(), "/v1/card").orThrow().path("coupons").valueStream()
                .filter(one -> one.path("couponId").asString().equals(coupon)).findFirst();
        return shown.map(one -> one.path("code").asString()).orElse(NONE);
    }
}
