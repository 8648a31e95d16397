package regulars.insights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.campaign.SendTime;
import regulars.domain.message.Channel;
import regulars.domain.message.Feedback;
import regulars.domain.message.MessageKind;
import regulars.domain.segment.Segment;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.json.Json;
import regulars.platform.store.Deliveries;
import regulars.platform.store.Deliveries.Delivery;
import regulars.platform.store.Journal;
import regulars.platform.store.campaign.CampaignCoupons;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.table.Write;

/** It is Friday 20 November 2026, 10:15 in UTC; the campaign was started on the first. */
class CampaignReportTest {
    private static final Instant STARTED = Instant.parse("2026-11-01T10:00:00Z");
    private static final CampaignId ID = CampaignId.of(STARTED, "0000");
    private static final CampaignId OTHER = CampaignId.of(STARTED, "0001");

    private final FunctionFixture fixture = new FunctionFixture();
    private final InsightsFunction function = new InsightsFunction(fixture.world());
    private final Shop shop = Shop.open(fixture.platform());

    private void write(Write... writes) {
        fixture.platform().table().transact(List.of(writes));
    }

    private void start() {
        Campaign draft = Campaign.draft(ID, new CampaignTerms("Autumn", Segment.EVERYBODY, Map.of(), new SendTime.Now(), Optional.empty(), 20));
        write(Campaigns.insert(shop.merchant(), draft));
        write(Campaigns.replace(shop.merchant(), draft.started(STARTED, ZoneId.of("Europe/Warsaw"))));
    }

    private void ended(int number, CampaignId id, String status, String reason, Optional<Long> cost) {
        Optional<Feedback> feedback = Optional.empty();
        write(Write.put(Deliveries.item(shop.merchant(), new Delivery(STARTED.plusSeconds(number), MessageKind.CAMPAIGN, new MemberId("%012d".formatted(number)),
                Optional.of(new AccountId("%08d".formatted(number))), id.value(), Channel.EMAIL, status,
                Optional.of(reason).filter(text -> !text.isEmpty()), feedback, cost))));
    }

    private void visited(int number, Duration after) {
        write(Write.put(Journal.item(shop.merchant(), new Journal.Line(STARTED.plusSeconds(number).plus(after), "earn", new AccountId("%08d".formatted(number)),
                "visit", Optional.empty(), Map.of(), Optional.empty()))));
    }

    private Answer report(Shop asking, CampaignId id) {
        return HttpCall.sample("insights-campaign.json").bearer(asking.owner()).path("GET", "/v1/messages/campaigns/" + id).send(function);
    }

    @Test
    void itSaysWhatBecameOfItsMessagesAndWhoCameBackBesideThoseLeftOut() {
        start();
        ended(1, ID, "sent", "", Optional.of(10_000L));
        visited(1, Duration.ofDays(14));
        ended(2, ID, "sent", "", Optional.empty());
        visited(2, Duration.ofDays(14).plusMillis(1));
        ended(3, ID, "skipped", "left-out", Optional.empty());
        visited(3, Duration.ofDays(1));
        ended(4, ID, "skipped", "no-consent", Optional.empty());
        ended(5, ID, "unknown", "", Optional.empty());
        ended(6, OTHER, "sent", "", Optional.empty());

        assertEquals(Json.read("""
                {"sent":2,"unknown":1,"lastSentAt":"2026-11-01T10:00:02Z","cost":10000,"costUnknown":1,"skipped":{"left-out":1,"no-consent":1},"feedback":{},
                 "writtenTo":{"guests":2,"cameBack":1},"leftOut":{"guests":1,"cameBack":1}}"""), report(shop, ID).json());
    }

    @Test
    void itSaysHowManyOfItsCouponsWereUsed() {
        start();
        write(CampaignCoupons.countGiven(shop.merchant(), ID));
        write(CampaignCoupons.countGiven(shop.merchant(), ID));
        write(CampaignCoupons.countGiven(shop.merchant(), OTHER));
        assertEquals(Json.read("{\"given\":2,\"used\":0}"), report(shop, ID).json().path("coupons"));

        write(CampaignCoupons.countUsed(shop.merchant(), ID));
        assertEquals(Json.read("{\"given\":2,\"used\":1}"), report(shop, ID).json().path("coupons"));
    }

    @Test
    void whatHasNotBeenStartedCameToNothingAndAnotherMerchantsIsNotThere() {
        write(Campaigns.insert(shop.merchant(), Campaign.draft(ID, new CampaignTerms("Autumn", Segment.EVERYBODY, Map.of(), new SendTime.Now(),
                Optional.empty(), 0))));
        assertEquals(0, report(shop, ID).json().path("sent").intValue());
        assertEquals(404, report(Shop.open(fixture.platform()), ID).status());
        assertEquals(404, report(shop, OTHER).status());
    }
}
