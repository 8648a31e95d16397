package regulars.coupons;

import java.util.List;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponRefusal;
import regulars.domain.coupon.CouponTerms;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.coupon.CouponJson;
import regulars.platform.store.coupon.Coupons;

/** {@code PUT /v1/coupons/{couponId}} and {@code POST /v1/coupons/{couponId}/ending} */
final class ChangeCoupon {
    private final Coupons coupons;
    private final Idempotency idempotency;

    ChangeCoupon(Coupons coupons, Idempotency idempotency) {
        this.coupons = coupons;
        this.idempotency = idempotency;
    }

    Response change(Request request) {
        CouponTerms terms = TermsForm.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> change(request, terms), memo -> Response.json(200, memo));
    }

    /** Codes that were issued keep their terms, so only what everyone shares changes for those who know it. */
    private Change change(Request request, CouponTerms terms) {
        Coupon before = CouponPath.find(request, coupons);
        if (!before.isActive()) {
            throw CouponProblems.of(new CouponRefusal.Ended(), before.begun());
        }
        if (before.terms().isShared() != terms.isShared()) {
            throw Problem.invalid("/codes", "fixed");
        }
        if (!before.terms().sharedCode().equals(terms.sharedCode())) {
            throw Problem.invalid("/code", "fixed");
        }
        return before.terms().equals(terms) ? unchanged(before) : next(request, before.with(terms));
    }

    Response end(Request request) {
        request.optionalFields().done();
        return idempotency.once(request, request.merchant(), () -> ending(request), memo -> Response.json(200, memo));
    }

    private Change ending(Request request) {
        Coupon before = CouponPath.find(request, coupons);
        return before.isActive() ? next(request, before.ended()) : unchanged(before);
    }

    private static Change next(Request request, Coupon next) {
        return new Change(List.of(Coupons.replace(request.merchant(), next)), CouponJson.of(next));
    }

    private static Change unchanged(Coupon coupon) {
        return new Change(List.of(), CouponJson.of(coupon));
    }
}
