package regulars.coupons;

import java.util.Optional;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.store.coupon.Coupons;

/** The coupon that a path names. */
final class CouponPath {
    private CouponPath() {
    }

    /** @throws Problem 404 where this merchant has no such coupon */
    static Coupon find(Request request, Coupons coupons) {
        return Optional.of(request.path().get("couponId")).filter(CouponId::isValid).map(CouponId::new)
                .flatMap(id -> coupons.find(request.merchant(), id)).orElseThrow(Problem::notFound);
    }
}
