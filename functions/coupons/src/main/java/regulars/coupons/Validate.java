package regulars.coupons;

import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;

/** {@code POST /v1/coupons/validations}: decided by the same rule as a reservation, and dropped. */
final class Validate {
    private final Till till;

    Validate(Till till) {
        this.till = till;
    }

    Response answer(Request http) {
        Till.Offer offer = till.offer(http, UseForm.read(http.fields()));
        var body = Json.object().put("valid", true);
        UseJson.describe(body, UseJson.promise(offer), offer.saving().money());
        return Response.json(200, body);
    }
}
