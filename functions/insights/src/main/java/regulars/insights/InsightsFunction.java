package regulars.insights;

import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.auth.Access;
import regulars.platform.http.HttpFunction;
import regulars.platform.http.Routes;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Journal;
import regulars.platform.store.SendingRecords;
import regulars.platform.store.SlippingGuests;
import regulars.platform.store.WithdrawnConsents;

/** What the owner sees of it all: today, this week, who is slipping away, what was sent. */
public final class InsightsFunction extends HttpFunction {
    /** For Lambda. */
    public InsightsFunction() {
        this(World.ofLambda());
    }

    /** For the local run and tests. */
    public InsightsFunction(World world) {
        this(new Platform(world));
    }

    private InsightsFunction(Platform platform) {
        super(platform, routes(platform));
    }

    private static Routes routes(Platform platform) {
        var table = platform.table();
        var journal = new Journal(table);
        var deliveries = new Deliveries(table);
        var names = new FirstNames(table);
        var away = new Away(new SlippingGuests(table), platform.accounts(), names);
        var overview = new Overview(platform.programs(), journal, deliveries, away, platform.world());
        var messages = new Messages(deliveries, names, new SendingRecords(table));
        var effects = new Effects(deliveries, journal, new WithdrawnConsents(table), platform.world());
        var report = new CampaignReport(table, deliveries, journal, platform.world());
        return new Routes()
                .get("/v1/overview", Access.OWNER, overview::show)
                .get("/v1/messages", Access.OWNER, messages::list)
                .get("/v1/messages/effects", Access.OWNER, effects::show)
                .get("/v1/messages/campaigns/{campaignId}", Access.OWNER, report::show);
    }
}
