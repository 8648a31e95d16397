package regulars.campaignplanning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import regulars.domain.campaign.Campaign;
import regulars.domain.campaign.CampaignId;
import regulars.domain.campaign.CampaignTerms;
import regulars.domain.campaign.CampaignText;
import regulars.domain.campaign.SendTime;
import regulars.domain.coupon.Coupon;
import regulars.domain.coupon.CouponId;
import regulars.domain.coupon.CouponStatus;
import regulars.domain.coupon.CouponTerms;
import regulars.domain.coupon.Effect;
import regulars.domain.coupon.Validity;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.segment.Segment;
import regulars.fixture.FunctionFixture;
import regulars.fixture.QuietContext;
import regulars.fixture.Shop;
import regulars.local.RuntimeEvents;
import regulars.platform.Platform;
import regulars.platform.json.Json;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Outcome;
import regulars.platform.table.Write;
import tools.jackson.databind.node.ObjectNode;

/** A shop in Warsaw with guests and campaigns, and the function behind its queue. */
final class Street {
    static final CouponId CAKE = new CouponId("CAKE0000");
    static final Instant NOW = Instant.parse("2026-11-20T10:15:30Z");

    final FunctionFixture fixture = new FunctionFixture();
    final Platform platform = fixture.platform();
    final Shop shop = Shop.open(platform);
    private final Campaigns campaigns = new Campaigns(platform.table());
    private final CampaignPlanningFunction function = new CampaignPlanningFunction(fixture.world());
    private int guests;

    void write(Write... writes) {
        if (!(platform.table().transact(List.of(writes)) instanceof Outcome.Committed)) {
            throw new IllegalStateException("It could not be written");
        }
    }

    /** A guest on the roster, who is where the shop is unless a zone is named. */
    Member guest(Optional<ZoneId> zone, boolean consents) {
        Member plain = shop.newMember("Ania", Channel.EMAIL, "guest" + guests++ + "@example.com");
        Member member = new Member(plain.merchant(), plain.id(), plain.account(), plain.tag(), plain.firstName(), plain.channel(), plain.address(),
                plain.birthday(), plain.language(), plain.joinedAt(), zone);
        write(Write.put(member.item()), ConsentStore.add(shop.merchant(), member.id(),
                new Consent(Channel.EMAIL, Purpose.MARKETING, consents, fixture.world().now(), "join-page", "1")));
        write(Write.insert(Item.of(new Key("ROSTER#" + shop.merchant(), "%015d#%s".formatted(guests, member.id())), 1)
                .with("member", member.id().value()).with("account", member.account().value())));
        return member;
    }

    Member guest() {
        return guest(Optional.empty(), true);
    }

    List<Member> guests(int count) {
        var all = new ArrayList<Member>();
        for (int i = 0; i < count; i++) {
            all.add(guest());
        }
        return all;
    }

    void cake() {
        var terms = new CouponTerms("A free cake", Optional.empty(), new Effect.FreeItem("Cake"), Optional.empty(), 0, Optional.empty(),
                Selection.NOTHING, Validity.ALWAYS, OptionalInt.of(1), OptionalInt.empty(), Set.of(SalesChannel.values()), false, false, false,
                Optional.empty());
        platform.table().transact(platform.coupons().create(shop.merchant(), new Coupon(CAKE, 1, NOW, CouponStatus.ACTIVE, terms, 0, 0)));
    }

    /** A campaign that the owner has started now. */
    CampaignId started(SendTime when, Segment segment, Optional<CouponId> coupon, int leftOut) {
        var id = CampaignId.of(fixture.world().now(), fixture.world().newId(CampaignId.CHANCE_CHARS));
        Campaign draft = Campaign.draft(id, new CampaignTerms("Autumn", segment, Map.of("pl", new CampaignText("Jesień", "Jesień", "Jesień", "{link}")),
                when, coupon, leftOut));
        write(Campaigns.insert(shop.merchant(), draft));
        write(Campaigns.replace(shop.merchant(), draft.started(fixture.world().now(), shop.details().zone())));
        return id;
    }

    CampaignId started() {
        return started(new SendTime.Now(), Segment.EVERYBODY, Optional.empty(), 0);
    }

    void stop(CampaignId id) {
        write(Campaigns.replace(shop.merchant(), stored(id).campaign().stopped(fixture.world().now())));
    }

    Campaigns.Stored stored(CampaignId id) {
        return campaigns.find(shop.merchant(), id).orElseThrow();
    }

    void later(Duration by) {
        fixture.clock().advance(by);
    }

    /** What the stream asks for; whether it was done. */
    boolean page(CampaignId id, String after) {
        return send(id, Optional.of(after));
    }

    /** The page that the campaign is at. */
    boolean page(CampaignId id) {
        return page(id, stored(id).after().orElse(""));
    }

    /** What the due index asks for. */
    boolean look(CampaignId id) {
        return send(id, Optional.empty());
    }

    private boolean send(CampaignId id, Optional<String> after) {
        ObjectNode event = (ObjectNode) Json.read(RuntimeEvents.sample("campaign-planning-page.json"));
        ObjectNode body = Json.object().put("v", 1).put("merchant", shop.merchant()).put("campaign", id.value());
        after.ifPresent(place -> body.put("after", place));
        ((ObjectNode) event.at("/Records/0")).put("body", Json.write(body));
        var output = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(RuntimeEvents.bytes(event)), output, new QuietContext());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Json.read(output.toByteArray()).path("batchItemFailures").isEmpty();
    }

    Optional<Item> item(CampaignId id, Member member) {
        return platform.table().getConsistent(new SendId(shop.merchant(), member.id(), MessageKind.CAMPAIGN, id.value()).key());
    }

    Optional<SendLine> line(CampaignId id, Member member) {
        return item(id, member).map(SendLine::of);
    }

    long planned(CampaignId id, List<Member> members) {
        return members.stream().filter(member -> line(id, member).isPresent()).count();
    }
}
