package regulars.coupons;

import java.time.Instant;
import java.util.Optional;
import regulars.domain.purchase.Money;
import regulars.platform.json.Json;
import regulars.platform.store.coupon.CouponJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract's {@code CouponUse}. */
final class UseJson {
    private UseJson() {
    }

    static ObjectNode of(StoredUse use, Instant now) {
        UseState state = use.state(now);
        ObjectNode node = Json.object().put("useId", use.id().toString()).put("status", state.code());
        describe(node, use.promise(), use.saving());
        return state == UseState.RESERVED ? node.put("expiresAt", use.expiresAt().toString())
                : node.put("endedAt", use.endedAt().orElse(use.expiresAt()).toString());
    }

    static JsonNode promise(Till.Offer offer) {
        return CouponJson.promise(offer.voucher().coupon(), offer.terms(),
                offer.voucher().terms().isPresent() ? offer.voucher().lastDay() : offer.terms().validity().lastDay());
    }

    static void describe(ObjectNode node, JsonNode promise, Optional<Money> saving) {
        node.set("coupon", promise);
        saving.ifPresent(money -> node.put("saving", money.amount()).put("currency", money.currency()));
    }
}
