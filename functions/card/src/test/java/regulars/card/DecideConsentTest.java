package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.table.Item;

class DecideConsentTest {
    private final Guest guest = new Guest("Ania");

    private HttpCall decide(boolean granted, String key) {
        return HttpCall.sample("card-consent.json").bearer(guest.cardToken()).field("granted", granted).key(key);
    }

    private Answer send(HttpCall call) {
        return call.send(guest.function);
    }

    private List<Item> lines() {
        String partition = Member.partition(guest.shop.merchant(), guest.member.id());
        return guest.fixture.platform().table().list(partition, "CONSENT#");
    }

    /** Consent to messages about the card, given or not, and none to any other. */
    private static String consents(boolean service) {
        return """
                [{"channel":"email","purpose":"service","granted":%s},{"channel":"email","purpose":"marketing","granted":false}]"""
                .formatted(service);
    }

    @Test
    void eachPurposeIsDecidedOnByItself() {
        Answer answer = send(decide(true, "first-key").field("purpose", "marketing"));

        assertEquals(Json.read("""
                {"consents":[{"channel":"email","purpose":"service","granted":false},{"channel":"email","purpose":"marketing","granted":true}]}"""),
                answer.json());
    }

    @Test
    void whatWasNeverDecidedIsNotGiven() {
        assertEquals(Json.read(consents(false)),
                send(guest.show()).json().path("consents"));
    }

    @Test
    void aDecisionCountsAtOnceAndEveryoneIsKept() {
        Answer given = send(decide(true, "first-key").header("accept-language", "pl"));
        guest.clock().advance(Duration.ofMinutes(1));
        Answer withdrawn = send(decide(false, "second-key"));

        assertEquals(200, given.status(), given.text());
        assertEquals(Json.read("{\"consents\":" + consents(true) + "}"), given.json());
        assertEquals(Json.read("{\"consents\":" + consents(false) + "}"), withdrawn.json());
        assertEquals(withdrawn.json().path("consents"), send(guest.show()).json().path("consents"));
        assertEquals(List.of("card-page card-3-pl true", "card-page card-3-en false"), lines().stream()
                .map(line -> line.text("how") + " " + line.text("text") + " " + line.flag("granted")).toList());
    }

    @Test
    void theSameRequestIsOneDecision() {
        send(decide(true, "same-key"));
        guest.clock().advance(Duration.ofMinutes(1));

        assertEquals(200, send(decide(true, "same-key")).status());
        assertEquals(1, lines().size());
        assertEquals("key-reused", send(decide(false, "same-key")).code());
    }

    @Test
    void theKeyOfOneGuestIsNotAnothers() {
        var other = new Guest(guest.fixture, guest.shop, "Ola");
        send(decide(true, "same-key"));

        send(decide(true, "same-key").bearer(other.cardToken()));
        assertEquals(Json.read(consents(true)),
                send(other.show()).json().path("consents"));
    }

    @Test
    void aChannelThatDoesNotReachTheGuestIsRefused() {
        Answer answer = send(decide(true, "first-key").field("channel", "sms"));

        assertEquals(400, answer.status());
        assertEquals("/channel", answer.json().at("/errors/0/pointer").stringValue());
        assertEquals(400, send(decide(true, "first-key").field("channel", "pigeon")).status());
        assertEquals(400, send(decide(true, "first-key").body("{}")).status());
        assertEquals(400, send(decide(true, "first-key").field("purpose", "all")).status());
        assertEquals(400, send(decide(true, "first-key").field("granted", "yes")).status());
        assertEquals(400, send(decide(true, "first-key").without("idempotency-key")).status());
        assertEquals(List.of(), lines());
    }
}
