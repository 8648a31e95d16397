package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.domain.program.Selection;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.segment.Segment;
import regulars.letters.TestMessage;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.campaign.Campaigns;
import regulars.platform.store.coupon.HeldCoupon;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** What an owner writes to some of the guests, decided on when it goes out. The shop is Polish. */
class CampaignMessagesTest {
    private static final CouponId CAKE = new CouponId("CAKE0000");
    private static final String TAG = "TAG0TAG0TAG0TAG0";
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 24);
    private static final CouponTerms TERMS = new CouponTerms("A free cake", Optional.empty(), new Effect.FreeItem("Cake"), Optional.empty(), 0,
            Optional.empty(), Selection.NOTHING, new Validity(Optional.empty(), Optional.of(LAST_DAY), OptionalInt.empty()), OptionalInt.of(1),
            OptionalInt.empty(), Set.of(SalesChannel.values()), false, false, false, Optional.empty());

    private final Post post = new Post();
    private final CampaignId id = CampaignId.of(post.fixture.world().now(), "0000");

    @AfterEach
    void close() {
        post.close();
    }

    private static CampaignText text(String hello) {
        return new CampaignText(hello + ", {name}", hello, "{shop}\n\n[{coupon}: {date}]", "{shop}: " + hello + " {link}");
    }

    private Campaign start(Optional<CouponId> coupon, String... locales) {
        var texts = new TreeMap<String, CampaignText>();
        for (String locale : locales) {
            texts.put(locale, text(Map.of("pl", "Cześć", "en", "Hello", "bg", "Здравей").get(locale)));
        }
        Campaign draft = Campaign.draft(id, new CampaignTerms("Autumn", Segment.EVERYBODY, texts, new SendTime.Now(), coupon, 0));
        Campaign started = draft.started(post.fixture.world().now(), ZoneId.of("Europe/Warsaw"));
        post.write(Campaigns.insert(post.shop.merchant(), draft));
        post.write(Campaigns.replace(post.shop.merchant(), started));
        return started;
    }

    private SendId ask(Member member, Map<String, String> details) {
        SendId message = post.plan(member, MessageKind.CAMPAIGN, id.value(), Optional.empty(), details);
        assertTrue(post.ask(message));
        return message;
    }

    private void give(Member member) {
        post.platform.table().transact(List.of(new HeldCoupon(CAKE, "campaign/x", TERMS, Optional.of(LAST_DAY))
                .write(member.merchant(), member.account(), TAG, post.fixture.world().now())));
    }

    @Test
    void aGuestIsWrittenToInTheOwnLanguageElseInTheShops() {
        start(Optional.empty(), "pl", "en");
        ask(post.member("Ania", Channel.EMAIL, Language.ENGLISH), Map.of());
        ask(post.member("Ivan", Channel.EMAIL, Language.BULGARIAN), Map.of());

        assertEquals(List.of("Hello, Ania", "Cześć, Ivan"), post.providers.taken().stream().map(Providers.Taken::subject).toList());
        assertFalse(post.providers.taken().getFirst().text().contains("["));
        assertEquals(List.of("campaign sent", "campaign sent"), post.owner.told());
    }

    @Test
    void anSmsCarriesTheWayOut() {
        start(Optional.empty(), "pl");
        Member member = post.member("Ania", Channel.SMS, Language.POLISH);
        ask(member, Map.of());
        assertEquals("Café Zosia: Cześć " + post.preferencesLink(member), post.only().text());
    }

    @Test
    void whatIsStoppedBetweenPlanAndSendStaysHere() {
        Campaign started = start(Optional.empty(), "pl");
        post.write(Campaigns.replace(post.shop.merchant(), started.stopped(post.fixture.world().now())));
        SendId message = ask(post.member("Ania", Channel.EMAIL, Language.POLISH), Map.of());

        assertEquals("skipped campaign-stopped", post.line(message));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void aCampaignThatIsNotThereSendsNothing() {
        assertEquals("skipped campaign-stopped", post.line(ask(post.member("Ania", Channel.EMAIL, Language.POLISH), Map.of())));
    }

    @Test
    void whoHasTakenTheConsentBackIsNotWrittenTo() {
        start(Optional.empty(), "pl");
        Member member = post.member("Ania", Channel.EMAIL, Language.POLISH);
        post.decide(member, Purpose.MARKETING, false);
        assertEquals("skipped no-consent", post.line(ask(member, Map.of())));
    }

    @Test
    void itsCouponIsNamedWithItsDayWhileItCanBeUsed() {
        start(Optional.of(CAKE), "pl", "en");
        Member member = post.member("Ania", Channel.EMAIL, Language.ENGLISH);
        give(member);
        ask(member, Map.of(SendLine.COUPON, TAG));
        assertTrue(post.only().text().contains("A free cake: 24 December 2026"), post.only().text());
    }

    @Test
    void withoutTheCouponThatItPromisesItIsNoLongerTrueButWhoIsLeftOutIsLeftOut() {
        start(Optional.of(CAKE), "pl");
        assertEquals("skipped no-longer-true", post.line(ask(post.member("Ania", Channel.EMAIL, Language.POLISH), Map.of(SendLine.COUPON, TAG))));
        assertEquals("skipped no-longer-true", post.line(ask(post.member("Ola", Channel.EMAIL, Language.POLISH), Map.of())));
        assertEquals("skipped left-out", post.line(ask(post.member("Jan", Channel.EMAIL, Language.POLISH), Map.of(SendLine.LEFT_OUT, "1"))));
    }

    @Test
    void itWaitsForTheMorningAndIsDecidedOnThen() {
        start(Optional.empty(), "pl");
        post.at("2026-11-20T21:00:00Z");
        SendId message = ask(post.member("Ania", Channel.EMAIL, Language.POLISH), Map.of());
        assertEquals("held", post.line(message));
        assertEquals(Optional.of(Instant.parse("2026-11-21T07:00:00Z")), post.due(message));
    }

    @Test
    void aTestNamesTheCouponAndGoesToItsOwner() {
        post.platform.table().transact(post.platform.coupons().create(post.shop.merchant(),
                new Coupon(CAKE, 1, post.fixture.world().now(), CouponStatus.ACTIVE, TERMS, 0, 0)));
        post.write(Campaigns.insert(post.shop.merchant(), Campaign.draft(id, new CampaignTerms("Autumn", Segment.EVERYBODY, Map.of("en", text("Hello")),
                new SendTime.At(LocalDateTime.parse("2030-01-01T12:00")), Optional.of(CAKE), 0))));
        post.write(Write.put(Item.of(new Key(Merchant.key(post.shop.merchant()).partition(), "STAFF#S0S0S0S0"), 1).with("email", "owner@example.com")));
        String test = post.fixture.world().newId(TestMessage.ID_LENGTH);
        post.write(Write.insert(TestMessage.wanted(test, post.shop.merchant(), "S0S0S0S0", MessageKind.CAMPAIGN, Optional.of(id), Language.ENGLISH, post.fixture.world().now()).item()));
        assertTrue(post.deliver("messaging-test.json", Map.of("kind", "campaign", "test", test)));
        assertTrue(post.only().text().contains("A free cake: "), post.only().text());
    }
}
