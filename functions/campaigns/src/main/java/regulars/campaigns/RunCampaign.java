package regulars.campaigns;

import java.time.Instant;
import java.util.List;
import regulars.domain.campaign.Campaign;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Merchant;
import regulars.platform.store.campaign.CampaignJson;
import regulars.platform.store.campaign.Campaigns;

/** {@code POST /v1/campaigns/{campaignId}/start} and {@code …/stop}. */
final class RunCampaign {
    private final Shops shops;
    private final Idempotency idempotency;
    private final World world;

    RunCampaign(Shops shops, Idempotency idempotency, World world) {
        this.shops = shops;
        this.idempotency = idempotency;
        this.world = world;
    }

    Response start(Request request) {
        request.optionalFields().done();
        return idempotency.once(request, request.merchant(), () -> started(request), memo -> Response.json(200, memo));
    }

    private Change started(Request request) {
        Campaign draft = shops.campaign(request);
        Merchant merchant = shops.merchant(request);
        Instant now = world.now();
        if (merchant.suspended()) {
            throw Problem.of(403, "forbidden");
        }
        Shops.accept(draft.unstartable(now, merchant.zone(), merchant.language().tag(), shops.coupon(merchant.id(), draft.terms())));
        return next(request, draft.started(now, merchant.zone()));
    }

    Response stop(Request request) {
        request.optionalFields().done();
        return idempotency.once(request, request.merchant(), () -> stopped(request), memo -> Response.json(200, memo));
    }

    private Change stopped(Request request) {
        Campaign campaign = shops.campaign(request);
        Shops.accept(campaign.unstoppable());
        return next(request, campaign.stopped(world.now()));
    }

    private static Change next(Request request, Campaign next) {
        return new Change(List.of(Campaigns.replace(request.merchant(), next)), CampaignJson.of(next));
    }
}
