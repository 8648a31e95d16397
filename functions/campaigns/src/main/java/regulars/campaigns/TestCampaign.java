package regulars.campaigns;

import java.time.Duration;
import java.util.List;
import regulars.domain.campaign.Campaign;
import regulars.letters.TestMessage;
import regulars.platform.World;
import regulars.platform.auth.Principal;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.limit.Limits;
import regulars.platform.store.Merchant;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** {@code POST /v1/campaigns/{campaignId}/test}: asks for the message to the address that the caller signs in with. */
final class TestCampaign {
    private static final int PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Shops shops;
    private final Idempotency idempotency;
    private final Limits limits;
    private final World world;

    TestCampaign(Shops shops, Idempotency idempotency, Limits limits, World world) {
        this.shops = shops;
        this.idempotency = idempotency;
        this.limits = limits;
        this.world = world;
    }

    Response send(Request request) {
        Fields fields = request.fields();
        Language language = Language.of(fields.oneOf("locale", Language.tags())).orElseThrow();
        fields.done();
        return idempotency.once(request, request.merchant(), () -> wanted(request, language), memo -> Response.json(202, memo));
    }

    /** A retry is answered before it gets here, so it counts once. */
    private Change wanted(Request request, Language language) {
        Campaign campaign = shops.campaign(request);
        Merchant merchant = shops.merchant(request);
        if (merchant.suspended()) {
            throw Problem.of(403, "forbidden");
        }
        Language spoken = PreviewCampaign.spoken(campaign, merchant, language);
        limits.count("test-message", merchant.id(), PER_HOUR, HOUR);
        var test = TestMessage.wanted(world.newId(TestMessage.ID_LENGTH), merchant.id(), staff(request), campaign.id(), spoken, world.now());
        return new Change(List.of(Write.insert(test.item())), Json.object().put("locale", spoken.tag()));
    }

    private static String staff(Request request) {
        return switch (request.principal()) {
            case Principal.Owner owner -> owner.staff();
            default -> throw new IllegalStateException("The route is for owners");
        };
    }
}
