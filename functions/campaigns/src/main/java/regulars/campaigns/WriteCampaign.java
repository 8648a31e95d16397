package regulars.campaigns;

import java.util.List;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignTerms;
import regulars.platform.World;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.campaign.CampaignJson;
import regulars.platform.store.campaign.Campaigns;

/** {@code POST /v1/campaigns}, {@code PUT} and {@code DELETE /v1/campaigns/{campaignId}}: only drafts change. */
final class WriteCampaign {
    private final Shops shops;
    private final CampaignForm form;
    private final Idempotency idempotency;
    private final World world;

    WriteCampaign(Shops shops, CampaignForm form, Idempotency idempotency, World world) {
        this.shops = shops;
        this.form = form;
        this.idempotency = idempotency;
        this.world = world;
    }

    Response add(Request request) {
        CampaignTerms terms = form.read(request.fields(), shops.merchant(request));
        return idempotency.once(request, request.merchant(), () -> {
            Campaign draft = Campaign.draft(CampaignId.of(world.now(), world.newId(CampaignId.CHANCE_CHARS)), terms);
            return new Change(List.of(Campaigns.insert(request.merchant(), draft)), CampaignJson.of(draft));
        }, memo -> Response.json(201, memo));
    }

    /** Another merchant's is not there, whatever is sent. */
    Response change(Request request) {
        shops.campaign(request);
        CampaignTerms terms = form.read(request.fields(), shops.merchant(request));
        return idempotency.once(request, request.merchant(), () -> {
            Campaign next = draft(request).with(terms);
            return new Change(List.of(Campaigns.replace(request.merchant(), next)), CampaignJson.of(next));
        }, memo -> Response.json(200, memo));
    }

    Response delete(Request request) {
        return idempotency.once(request, request.merchant(),
                () -> new Change(List.of(Campaigns.delete(request.merchant(), draft(request))), Json.object()), _ -> Response.noContent());
    }

    private Campaign draft(Request request) {
        Campaign campaign = shops.campaign(request);
        Shops.accept(campaign.unchangeable());
        return campaign;
    }
}
