package regulars.campaigns;

import regulars.letters.Drafts;
import regulars.letters.Guests;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.MemberLetter;
import regulars.letters.TestMessages;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.campaign.Campaigns;

/** Messages that the owner sends to some of the guests: to whom, when, and what they say. */
public final class CampaignsFunction extends HttpFunction {
    public CampaignsFunction() {
        this(World.ofLambda());
    }

    public CampaignsFunction(World world) {
        this(new Platform(world));
    }

    private CampaignsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var world = platform.world();
        var idempotency = platform.idempotency();
        var links = new Links(platform.parameters(), platform.tokens(), world);
        var drafts = new Drafts(new MemberLetter(new Letters(), links), links);
        var shops = new Shops(platform.table(), new Campaigns(platform.table()), platform.coupons());
        var show = new ShowCampaigns(shops, drafts);
        var write = new WriteCampaign(shops, new CampaignForm(drafts, platform.programs(), platform.coupons()), idempotency, world);
        var run = new RunCampaign(shops, idempotency, world);
        var audience = new CountAudience(platform, shops, drafts);
        var preview = new PreviewCampaign(shops, drafts, new Guests(platform.table(), platform.accounts(), world));
        var tests = new TestCampaign(shops, idempotency, new TestMessages(platform));
        return new Routes()
                .get("/v1/campaigns", Access.OWNER, show::list)
                .post("/v1/campaigns", Access.OWNER, write::add)
                .get("/v1/campaigns/{campaignId}", Access.OWNER, show::one)
                .put("/v1/campaigns/{campaignId}", Access.OWNER, write::change)
                .delete("/v1/campaigns/{campaignId}", Access.OWNER, write::delete)
                .get("/v1/campaigns/{campaignId}/audience", Access.OWNER, audience::count)
                .post("/v1/campaigns/{campaignId}/preview", Access.OWNER, preview::answer)
                .post("/v1/campaigns/{campaignId}/test", Access.OWNER, tests::send)
                .post("/v1/campaigns/{campaignId}/start", Access.OWNER, run::start)
                .post("/v1/campaigns/{campaignId}/stop", Access.OWNER, run::stop);
    }
}
