package regulars.enrollment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;

/**
 * Someone asks to join. Nothing is looked up and nothing but the request is written, so a known address is answered,
 * and answered as fast, as a new one; the link that follows goes to the address and nowhere else.
 */
final class StartEnrollment {
    private static final Duration LINK_LIFE = Duration.ofHours(24);

    private final Shops shops;
    private final EnrollmentForm form;
    private final FloodLimits flood;
    private final Idempotency idempotency;
    private final World world;

    StartEnrollment(Shops shops, EnrollmentForm form, FloodLimits flood, Idempotency idempotency, World world) {
        this.shops = shops;
        this.form = form;
        this.flood = flood;
        this.idempotency = idempotency;
        this.world = world;
    }

    Response start(Request request) {
        return idempotency.once(request, Idempotency.PUBLIC, () -> change(request), memo -> Response.json(202, memo));
    }

    private Idempotency.Change change(Request request) {
        Merchant shop = shops.named(request.path().get("publicName"));
        EnrollmentForm.Entered entered = form.read(request.fields(), shop.country());
        flood.count(request.network(), entered.address(), shop.id());
        Instant now = world.now();
        var join = new Join.Open(world.newId(Join.ID_LENGTH), shop.id(), entered, now, now.plus(LINK_LIFE));
        return new Idempotency.Change(List.of(join.insert()), Json.object()
                .put("channel", OfferedChannels.name(entered.address().channel()))
                .put("expiresAt", join.expires().toString()));
    }
}
