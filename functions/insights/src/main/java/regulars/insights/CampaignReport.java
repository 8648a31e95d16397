package regulars.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.message.MessageKind;
import regulars.platform.World;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Journal;
import regulars.platform.store.campaign.CampaignCoupons;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.table.Table;

/** {@code GET /v1/messages/campaigns/{campaignId}}: what a campaign came to. */
final class CampaignReport {
    /** After the last guest was looked at: a day until the hour has come everywhere, and two for what had to wait. */
    private static final Duration GOING_OUT = Duration.ofDays(4);

    private final Table table;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Journal journal;
    private final World world;

    CampaignReport(Table table, Deliveries deliveries, Journal journal, World world) {
        this.table = table;
        this.campaigns = new Campaigns(table);
        this.deliveries = deliveries;
        this.journal = journal;
        this.world = world;
    }

    Response show(Request request) {
        Campaign campaign = Optional.of(request.path().get("campaignId")).filter(CampaignId::isValid).map(CampaignId::new)
                .flatMap(id -> campaigns.find(request.merchant(), id)).map(Campaigns.Stored::campaign).orElseThrow(Problem::notFound);
        Instant now = world.now().plusMillis(1);
        Instant from = campaign.startedAt().orElse(now);
        Instant sent = campaign.finishedAt().map(end -> end.plus(GOING_OUT)).filter(now::isAfter).orElse(now);
        Instant back = Optional.of(sent.plus(Outcomes.COMING_BACK)).filter(now::isAfter).orElse(now);
        List<Delivery> all = deliveries.between(request.merchant(), from, sent).stream().filter(delivery ->
                delivery.kind() == MessageKind.CAMPAIGN && delivery.occurrence().equals(campaign.id().value())).toList();
        var outcomes = new Outcomes(all.isEmpty() ? List.of() : journal.between(request.merchant(), from, back));
        var report = Json.object();
        Outcomes.count(all, report);
        report.set("writtenTo", outcomes.writtenTo(all));
        report.set("leftOut", outcomes.leftOut(all));
        CampaignCoupons.find(table, request.merchant(), campaign.id()).ifPresent(coupons ->
                report.putObject("coupons").put("given", coupons.given()).put("used", coupons.used()));
        return Response.json(200, report);
    }
}
