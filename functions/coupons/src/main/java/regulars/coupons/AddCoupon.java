package regulars.coupons;

import java.util.Map;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponStatus;
import regulars.domain.coupon.CouponTerms;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.coupon.CouponJson;
import regulars.platform.store.coupon.Coupons;

/** {@code POST /v1/coupons} */
final class AddCoupon {
    private final Coupons coupons;
    private final World world;
    private final Idempotency idempotency;

    AddCoupon(Coupons coupons, World world, Idempotency idempotency) {
        this.coupons = coupons;
        this.world = world;
        this.idempotency = idempotency;
    }

    Response answer(Request request) {
        CouponTerms terms = TermsForm.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> add(request.merchant(), terms), memo -> Response.json(201, memo));
    }

    private Change add(String merchant, CouponTerms terms) {
        if (coupons.list(merchant).size() >= Coupon.COUPONS_LIMIT) {
            throw Problem.of(409, "too-many-coupons", Map.of("limit", Coupon.COUPONS_LIMIT));
        }
        terms.sharedCode().filter(code -> coupons.typed(merchant, code).isPresent()).ifPresent(code -> {
            throw Problem.of(409, "coupon-code-taken", Map.of("code", code));
        });
        var coupon = new Coupon(new CouponId(world.newId(CouponId.LENGTH)), 1, world.now(), CouponStatus.ACTIVE, terms, 0, 0);
        return new Change(coupons.create(merchant, coupon), CouponJson.of(coupon));
    }
}
