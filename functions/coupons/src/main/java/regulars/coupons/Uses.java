package regulars.coupons;

import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.table.Table;

/** Finds the use that a path names. */
final class Uses {
    private final Table table;

    Uses(Table table) {
        this.table = table;
    }

    /** @throws Problem 404 where this merchant knows of no such use */
    StoredUse find(Request http) {
        return UseId.parse(http.path().get("useId"))
                .flatMap(id -> table.getConsistent(StoredUse.key(http.merchant(), id)).map(item -> StoredUse.of(id, item)))
                .orElseThrow(() -> Problem.of(404, "coupon-use-unknown"));
    }
}
