package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.CardCode;
import regulars.domain.ledger.Account;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.fixture.Shop;
import regulars.platform.auth.Tokens;
import regulars.platform.json.Json;
import regulars.platform.store.Member;

class CardFunctionTest {
    private final Guest guest = new Guest("Ania");

    private Answer send(HttpCall call) {
        return call.send(guest.function);
    }

    @Test
    void aNewCardIsEmpty() {
        Answer answer = send(guest.show());

        assertEquals(200, answer.status(), answer.text());
        assertEquals(Json.read("""
                {"name":"Café Zosia","publicName":"%s","colour":"#7b3f00"}""".formatted(guest.shop.publicName())),
                answer.json().path("shop"));
        assertEquals(Json.read("""
                [{"programId":"%s","kind":"stamps","name":"Coffee card","reward":"A free coffee","goal":10,"balance":0,
                "pending":0,"debt":0,"rewardsReady":0,"status":"active","closed":false}]""".formatted(guest.shop.coffee())), answer.json().path("programs"));
        assertEquals("Ania", answer.json().path("firstName").stringValue());
        assertEquals("pl", answer.json().path("locale").stringValue());
        assertEquals("2026-11-20T10:15:30Z", answer.json().path("asOf").stringValue());
        assertTrue(CardCode.parse(answer.json().path("code").stringValue()).isPresent());
        assertFalse(answer.json().has("tier"));
        assertEquals("no-store", answer.header("cache-control"));
    }

    @Test
    void aStampShowsAtOnce() {
        guest.stamp(13);

        var card = send(guest.show()).json();
        assertEquals(13, card.at("/programs/0/balance").intValue());
        assertEquals(1, card.at("/programs/0/rewardsReady").intValue());
    }

    @Test
    void theNextLevelSaysHowManyStampsAreMissing() {
        guest.stamp(3);
        assertEquals(Json.read("{\"name\":\"Silver\",\"missing\":2,\"measure\":\"stamps\"}"), send(guest.show()).json().path("nextTier"));

        guest.stamp(4);
        guest.recalculate();
        var card = send(guest.show()).json();
        assertEquals(Json.read("""
                {"name":"Silver","multiplierPercent":100,"discountPercent":0,"benefits":[],
                "since":"2026-11-01","until":"2027-11-30","inGrace":false}"""), card.path("tier"));
        assertEquals(Json.read("{\"name\":\"Gold\",\"missing\":13,\"measure\":\"stamps\"}"), card.path("nextTier"));
    }

    @Test
    void aLevelWhoseTermIsOverIsNotShown() {
        guest.stamp(7);
        guest.recalculate();
        guest.clock().advance(Duration.ofDays(800));

        assertFalse(send(guest.show()).json().has("tier"));
    }

    @Test
    void aReservedRewardIsShownUntilItLapses() {
        guest.stamp(10);
        String id = guest.reserve();

        var card = send(guest.show()).json();
        assertEquals(id, card.at("/reservations/0/redemptionId").stringValue());
        assertEquals("A free coffee", card.at("/reservations/0/reward").stringValue());
        assertEquals(0, card.at("/programs/0/balance").intValue());
        guest.clock().advance(Duration.ofMinutes(10));
        card = send(guest.show()).json();
        assertEquals(0, card.path("reservations").size());
        assertEquals(10, card.at("/programs/0/balance").intValue());
    }

    @Test
    void aReplacedCardIsDead() {
        Answer before = send(guest.show());
        guest.replaceCard("NEW");

        assertEquals(200, before.status());
        assertEquals(401, send(guest.show()).status());
        assertEquals("card-unknown", send(guest.lookUp()).code());
        String token = guest.token(Member.cardTokenId(guest.shop.merchant(), guest.member.account(), "NEW"));
        assertEquals(200, send(guest.show().bearer(token)).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.M0M0M0M0M07K3M9QX2TAG.AAAAAAAAAAAAAAAAAAAAAA", "..", "1..", "Ж"})
    void aForgedLinkOpensNothing(String token) {
        assertEquals(401, send(guest.show().bearer(token)).status());
        assertEquals(401, send(guest.show().without("authorization")).status());
    }

    @Test
    void aGenuineTokenOfAnotherKindOrFormOpensNothing() {
        String id = guest.member.cardTokenId();

        for (Tokens.Kind kind : List.of(Tokens.Kind.JOIN, Tokens.Kind.SESSION, Tokens.Kind.DEVICE)) {
            assertEquals(401, send(guest.show().bearer(guest.fixture.platform().tokens().issue(kind, id))).status());
        }
        for (String other : List.of("", "A", id + "A", id.substring(1))) {
            assertEquals(401, send(guest.show().bearer(guest.token(other))).status());
        }
    }

    @Test
    void guestsAndStaffHaveTheirOwnRoutes() {
        assertEquals(403, send(guest.show().bearer(guest.shop.device())).status());
        assertEquals(403, send(guest.show().bearer(guest.shop.owner())).status());
        assertEquals(403, send(guest.lookUp().bearer(guest.cardToken())).status());
        assertEquals(200, send(guest.lookUp().bearer(guest.shop.owner())).status());
    }

    @Test
    void staffSeeEnoughToServeAndNoAddress() {
        guest.stamp(7);
        guest.recalculate();
        Answer answer = send(guest.lookUp());

        assertEquals(200, answer.status(), answer.text());
        assertEquals(List.of("card", "firstName", "labels", "tier", "programs", "reservations", "coupons"),
                List.copyOf(answer.json().propertyNames()));
        assertEquals(7, answer.json().at("/programs/0/balance").intValue());
        assertFalse(answer.text().contains("@"));
    }

    @Test
    void aCodeMayBeTypedAsPeopleDo() {
        String code = guest.code().grouped();

        assertEquals(200, send(guest.lookUp().field("card", code.toLowerCase(Locale.ROOT).replace('-', ' '))).status());
        assertEquals(200, send(guest.lookUp().field("card", " " + code.replace('0', 'o'))).status());
    }

    @Test
    void anotherMerchantsCardDoesNotExist() {
        Shop other = Shop.open(guest.fixture.platform());

        for (String credential : List.of(other.device(), other.owner())) {
            Answer answer = send(guest.lookUp().bearer(credential));
            assertEquals(404, answer.status());
            assertEquals("card-unknown", answer.code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-0000-0001", "7K3M", "<script>", "ACCOUNT#", "💳"})
    void aCodeThatIsNoneIsUnknown(String typed) {
        assertEquals("card-unknown", send(guest.lookUp().field("card", typed)).code());
    }

    @Test
    void aLookUpWithoutACardIsRefused() {
        Answer answer = send(guest.lookUp().body("{\"code\":\"x\"}"));

        assertEquals(400, answer.status());
        assertEquals("/card", answer.json().at("/errors/0/pointer").stringValue());
        assertEquals(400, send(guest.lookUp().field("card", "x".repeat(41))).status());
        assertEquals(400, send(guest.lookUp().field("card", 7)).status());
    }

    @Test
    void aNameComesOutAsItWentIn() {
        String name = "<script>alert('x')</script> {{7*7}} =cmd محمد a\u0301";
        var other = new Guest(name);

        Answer answer = other.show().send(other.function);
        assertEquals(name, answer.json().path("firstName").stringValue());
        assertEquals("application/json", answer.header("content-type"));
        assertEquals("nosniff", answer.header("x-content-type-options"));
        assertEquals(name, other.lookUp().send(other.function).json().path("firstName").stringValue());
    }

    @Test
    void anAccountWithoutItsMemberHasNoCard() {
        guest.fixture.platform().table().delete(Member.key(guest.shop.merchant(), guest.member.id()));

        assertEquals(401, send(guest.show()).status());
        assertEquals("card-unknown", send(guest.lookUp()).code());
        Account account = guest.account();
        assertEquals(0, account.sequence());
    }
}
