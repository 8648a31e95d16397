package regulars.campaigns;

import java.util.List;
import java.util.regex.Pattern;
import regulars.domain.campaign.Campaign;
import regulars.domain.message.MessageKind;
import regulars.letters.Drafts;
import regulars.letters.Variable;
import regulars.platform.http.Paging;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Merchant;
import regulars.platform.store.campaign.CampaignJson;

/** {@code GET /v1/campaigns} and {@code GET /v1/campaigns/{campaignId}} */
final class ShowCampaigns {
    private static final Pattern CURSOR = Pattern.compile("[0-9A-Z]{12}");
    private static final int LIMIT_MAX = 50;

    private final Shops shops;
    private final Drafts drafts;

    ShowCampaigns(Shops shops, Drafts drafts) {
        this.shops = shops;
        this.drafts = drafts;
    }

    Response list(Request request) {
        Paging paging = Paging.of(request, CURSOR, LIMIT_MAX);
        Merchant merchant = shops.merchant(request);
        List<Campaign> found = shops.newest(merchant.id(), paging.cursor(), paging.limit() + 1);
        var page = Json.object();
        var items = page.putArray("items");
        found.stream().limit(paging.limit()).map(CampaignJson::of).forEach(items::add);
        var variables = page.putArray("variables");
        Variable.of(MessageKind.CAMPAIGN).forEach(variable -> variables.add(drafts.json(merchant, variable)));
        if (found.size() > paging.limit()) {
            page.put("nextCursor", found.get(paging.limit() - 1).id().value());
        }
        return Response.json(200, page);
    }

    Response one(Request request) {
        return Response.json(200, CampaignJson.of(shops.campaign(request)));
    }
}
