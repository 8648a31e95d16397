package regulars.lifecycle;

import regulars.domain.campaign.CampaignId;
import regulars.platform.json.Json;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.table.Table;

/** A campaign whose time has come, or one that runs and does not get on. Whoever plans it moves it on the index. */
final class CampaignLook {
    private final Campaigns campaigns;
    private final Outlet queue;

    CampaignLook(Table table, Outlet queue) {
        this.campaigns = new Campaigns(table);
        this.queue = queue;
    }

    void look(String merchant, CampaignId id, String due) {
        campaigns.find(merchant, id).flatMap(Campaigns.Stored::due).filter(due::equals)
                .ifPresent(_ -> queue.send(Json.object().put("merchant", merchant).put("campaign", id.value())));
    }
}
