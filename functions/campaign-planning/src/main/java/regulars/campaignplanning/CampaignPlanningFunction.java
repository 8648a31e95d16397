package regulars.campaignplanning;

import java.util.Map;
import regulars.domain.Base32;
import regulars.domain.campaign.CampaignId;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.queue.QueueFunction;
import regulars.platform.store.Merchant;
import tools.jackson.databind.JsonNode;

/** Plans the messages of campaigns, told by a queue which campaign's next guests are to be looked at. */
public final class CampaignPlanningFunction extends QueueFunction {
    private static final int VERSION = 1;

    private final PlanCampaign plan;

    public CampaignPlanningFunction() {
        this(World.ofLambda());
    }

    public CampaignPlanningFunction(World world) {
        this.plan = new PlanCampaign(new Platform(world));
    }

    @Override
    protected void handle(JsonNode message, Log log) {
        String merchant = message.path("merchant").asString("");
        if (message.path("v").asInt(0) != VERSION || !Base32.isNormal(merchant, Merchant.ID_LENGTH)) {
            throw new IllegalArgumentException("a message of another version, or without its merchant");
        }
        var id = new CampaignId(message.path("campaign").asString(""));
        plan.look(merchant, id, message.path("after").asStringOpt()).ifPresent(page -> log.info("campaign planned", Map.of("merchant", merchant,
                "campaign", id, "examined", page.examined(), "planned", page.planned())));
    }
}
