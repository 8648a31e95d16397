package regulars.platform.store.coupon;

import java.time.LocalDate;
import java.util.Optional;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponTerms;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** Coupons as the contract shows them. */
public final class CouponJson {
    private CouponJson() {
    }

    /** The contract's {@code Coupon}, for whoever has set it up. */
    public static ObjectNode of(Coupon coupon) {
        ObjectNode node = Json.object().put("id", coupon.id().value()).put("version", coupon.version())
                .put("status", coupon.status().code()).put("issued", coupon.issued()).put("used", coupon.used());
        return node.setAll(CouponTermsJson.of(coupon.terms()));
    }

    /** The contract's {@code CouponPromise}: what it is good for, as its holder has to know. */
    public static ObjectNode promise(CouponId id, CouponTerms terms, Optional<LocalDate> lastDay) {
        ObjectNode node = Json.object().put("couponId", id.value()).put("name", terms.name());
        node.set("effect", CouponTermsJson.effect(terms.effect()));
        CouponTermsJson.money(terms, node);
        terms.validity().from().ifPresent(day -> node.put("from", day.toString()));
        lastDay.ifPresent(day -> node.put("lastDay", day.toString()));
        return node.put("combinable", terms.combinable());
    }
}
