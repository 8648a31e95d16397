package regulars.campaigns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Channel;
import regulars.domain.message.Consent;
import regulars.domain.message.Purpose;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.Platform;
import regulars.platform.contact.EmailAddress;
import regulars.platform.store.ConsentStore;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.Suppressions;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

/** Two shops in Warsaw, on a Friday; SMS have a budget unless a test says otherwise. */
class CampaignsFunctionTest {
    private static final String SAMPLE = "01T0RX9E0000";

    private final FunctionFixture fixture = new FunctionFixture(Map.of("SMS_MONTHLY_BUDGET", "500"));
    private final Platform platform = fixture.platform();
    private final Shop own = Shop.open(platform);
    private final Shop other = Shop.open(platform);
    private final CampaignsFunction function = new CampaignsFunction(fixture.world());
    private final AtomicInteger keys = new AtomicInteger();

    private HttpCall call(String sample, Shop shop) {
        return HttpCall.sample(sample).bearer(shop.owner()).key(shop.merchant() + keys.incrementAndGet());
    }

    private Answer send(String sample, String method, String id, String below) {
        return call(sample, own).path(method, "/v1/campaigns/" + id + below).send(function);
    }

    private String add() {
        Answer answer = call("campaigns-add.json", own).send(function);
        assertEquals(201, answer.status(), answer::text);
        return answer.json().path("id").stringValue();
    }

    private void guest(Channel channel, String address, boolean consents) {
        Member member = own.newMember("Ania", channel, address);
        String place = "%015d#%s".formatted(keys.incrementAndGet(), member.id());
        platform.table().transact(List.of(ConsentStore.add(own.merchant(), member.id(),
                        new Consent(channel, Purpose.MARKETING, consents, fixture.world().now(), "join-page", "1")),
                Write.insert(Item.of(new Key("ROSTER#" + own.merchant(), place), 1).with("member", member.id().value())
                        .with("account", member.account().value()))));
    }

    private JsonNode audience(String id, String query) {
        Answer answer = call("campaigns-audience.json", own).path("GET", "/v1/campaigns/" + id + "/audience").query(query).send(function);
        assertEquals(200, answer.status(), answer::text);
        return answer.json();
    }

    @Test
    void aDraftIsWrittenShownChangedAndThrownAway() {
        String id = add();
        assertEquals("Autumn", send("campaigns-show.json", "GET", id, "").json().path("name").stringValue());
        assertEquals(2, send("campaigns-change.json", "PUT", id, "").json().path("version").intValue());
        assertEquals(List.of(id), call("campaigns-list.json", own).send(function).json().path("items").valueStream()
                .map(item -> item.path("id").stringValue()).toList());
        assertEquals(204, send("campaigns-delete.json", "DELETE", id, "").status());
        assertEquals("not-found", send("campaigns-show.json", "GET", id, "").code());
    }

    @Test
    void theSameRequestWritesOneDraft() {
        HttpCall once = call("campaigns-add.json", own);
        assertEquals(once.send(function).text(), once.send(function).text());
        assertEquals("key-reused", once.field("name", "Winter").send(function).code());
        assertEquals(1, call("campaigns-list.json", own).send(function).json().path("items").size());
    }

    @Test
    void anIdThatNobodyHasAndOneThatIsNoneAreNotThere() {
        assertEquals("not-found", send("campaigns-show.json", "GET", SAMPLE, "").code());
        assertEquals("not-found", send("campaigns-show.json", "GET", "x", "").code());
        assertEquals("not-found", call("campaigns-show.json", other).path("GET", "/v1/campaigns/" + add()).send(function).code());
    }

    @Test
    void whatIsStartedCanBeStoppedOnce() {
        String id = add();
        assertEquals("campaign-not-running", send("campaigns-stop.json", "POST", id, "/stop").code());
        assertEquals("running", send("campaigns-start.json", "POST", id, "/start").json().path("status").stringValue());
        assertEquals("campaign-begun", send("campaigns-start.json", "POST", id, "/start").code());
        assertEquals("stopped", send("campaigns-stop.json", "POST", id, "/stop").json().path("status").stringValue());
        assertEquals("campaign-not-running", send("campaigns-stop.json", "POST", id, "/stop").code());
    }

    @Test
    void aSuspendedMerchantStartsNothing() {
        String id = add();
        var shop = own.details();
        platform.table().transact(List.of(Write.put(new Merchant(shop.id(), shop.name(), shop.publicName(), shop.language(),
                shop.country(), shop.zone(), shop.cutOverHour(), shop.colour(), true).item())));
        assertEquals("forbidden", send("campaigns-start.json", "POST", id, "/start").code());
        assertEquals("forbidden", send("campaigns-test.json", "POST", id, "/test").code());
    }

    @Test
    void everybodyIsReachedOrNotForOneReason() {
        guest(Channel.EMAIL, "ania@example.com", true);
        guest(Channel.EMAIL, "jan@example.com", false);
        guest(Channel.EMAIL, "gone@example.com", true);
        guest(Channel.SMS, "+48512345678", true);
        guest(Channel.SMS, "+15005550006", true);
        platform.table().transact(List.of(new Suppressions(platform.table(), platform.tokens())
                .add(EmailAddress.parse("gone@example.com").orElseThrow(), fixture.world().now())));
        JsonNode audience = audience(add(), "");

        assertEquals("{\"email\":1,\"sms\":1,\"push\":0}", audience.path("reached").toString());
        assertEquals("{\"country\":1,\"no-consent\":1,\"suppressed\":1}", audience.path("notReached").toString());
        assertEquals(List.of(5, 5, 0, 1), List.of(audience.path("examined").intValue(), audience.path("matching").intValue(),
                audience.path("leftOut").intValue(), audience.path("smsParts").intValue()));
        assertTrue(audience.path("smsCost").longValue() > 0);
    }

    @Test
    void withoutABudgetNoSmsReachesAnybody() {
        guest(Channel.SMS, "+48512345678", true);
        JsonNode audience = call("campaigns-audience.json", own).path("GET", "/v1/campaigns/" + add() + "/audience")
                .send(new CampaignsFunction(new FunctionFixture().world())).json();
        assertEquals("{\"sms-off\":1}", audience.path("notReached").toString());
        assertEquals(0, audience.path("smsCost").longValue());
    }

    @Test
    void manyGuestsAreCountedAPageACall() {
        for (int i = 0; i < 201; i++) {
            guest(Channel.EMAIL, "guest" + i + "@example.com", true);
        }
        String id = add();
        JsonNode first = audience(id, "");
        assertEquals(200, first.path("examined").intValue());
        JsonNode rest = audience(id, "cursor=" + first.path("nextCursor").stringValue().replace("#", "%23"));
        assertEquals(1, rest.path("examined").intValue());
        assertEquals(Optional.empty(), rest.path("nextCursor").asStringOpt());
    }

    @Test
    void aPreviewIsInTheWordsThatAreSavedOrInThoseThatAreBeingWritten() {
        String id = add();
        JsonNode saved = send("campaigns-preview.json", "POST", id, "/preview").json();
        assertEquals("Autumn, Ola", saved.path("subject").stringValue().replaceAll(", .*", ", Ola"));
        Answer written = call("campaigns-preview.json", own).path("POST", "/v1/campaigns/" + id + "/preview")
                .field("texts", Map.of("subject", "Zima[: {coupon}]", "heading", "Zima", "body", "Zima", "sms", "Zima {link}")).send(function);
        assertEquals("Zima", written.json().path("subject").stringValue(), written::text);
    }

    @Test
    void aTestIsAskedForTenTimesAnHourAtMost() {
        String id = add();
        for (int i = 0; i < 10; i++) {
            assertEquals(202, send("campaigns-test.json", "POST", id, "/test").status());
        }
        assertEquals("too-many-attempts", send("campaigns-test.json", "POST", id, "/test").code());
    }
}
