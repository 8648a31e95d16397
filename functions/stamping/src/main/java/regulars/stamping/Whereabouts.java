package regulars.stamping;

import java.util.Optional;
import regulars.platform.auth.Principal;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.PlaceStore;

/** Where a scan happens: where the device stands, or where the owner says, who speaks for all places. */
final class Whereabouts {
    private final PlaceStore places;

    Whereabouts(PlaceStore places) {
        this.places = places;
    }

    /** The place that a body names, if it names one. */
    static Optional<String> named(Fields fields) {
        return fields.optionalText("placeId", 1, Scans.TEXT_CHARS_MAX);
    }

    /** @throws Problem 403 where a device names another place than its own, 400 where the merchant has no such place */
    Optional<String> of(Request http, Optional<String> named) {
        if (http.principal() instanceof Principal.Owner) {
            if (named.isPresent() && !places.load(http.merchant()).has(named.get())) {
                throw Problem.invalid("/placeId", "unknown-place");
            }
            return named;
        }
        Optional<String> own = LedgerRequests.place(http.principal());
        if (named.isPresent() && !named.equals(own)) {
            throw Problem.of(403, "other-place");
        }
        return own;
    }
}
