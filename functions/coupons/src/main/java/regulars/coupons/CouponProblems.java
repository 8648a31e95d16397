package regulars.coupons;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import regulars.domain.coupon.CouponRefusal;
import regulars.platform.http.Problem;

/** Why a coupon cannot be used, over HTTP. */
final class CouponProblems {
    private CouponProblems() {
    }

    /** @param now what the minutes of a nearest miss are counted from */
    static Problem of(CouponRefusal refusal, Instant now) {
        var params = new LinkedHashMap<String, Object>(refusal.parameters());
        if (refusal instanceof CouponRefusal.InUse(Instant until)) {
            params.put("minutes", Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes()));
        }
        return Problem.of(409, refusal.code(), params);
    }

    /** The same for a mistyped code, another merchant's, and one that is another member's own. */
    static Problem unknown() {
        return Problem.of(404, "coupon-unknown", Map.of());
    }
}
