package regulars.coupons;

import java.util.stream.Stream;
import regulars.domain.coupon.Coupon;
import regulars.platform.auth.Principal;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.coupon.CouponJson;
import regulars.platform.store.coupon.Coupons;

/** {@code GET /v1/coupons} and {@code GET /v1/coupons/{couponId}} */
final class ShowCoupons {
    private final Coupons coupons;

    ShowCoupons(Coupons coupons) {
        this.coupons = coupons;
    }

    /** A phone at the counter sees what it may give. */
    Response list(Request request) {
        var body = Json.object();
        var items = body.putArray("items");
        Stream<Coupon> all = coupons.list(request.merchant()).stream();
        (request.principal() instanceof Principal.Device ? all.filter(ShowCoupons::isForStaff) : all)
                .map(CouponJson::of).forEach(items::add);
        return Response.json(200, body);
    }

    private static boolean isForStaff(Coupon coupon) {
        return coupon.isActive() && coupon.terms().staffMayIssue();
    }

    Response one(Request request) {
        return Response.json(200, CouponJson.of(CouponPath.find(request, coupons)));
    }
}
