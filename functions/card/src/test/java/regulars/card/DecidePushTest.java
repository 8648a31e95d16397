package regulars.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.local.message.PushBrowser;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.table.Item;
import tools.jackson.databind.node.ObjectNode;

class DecidePushTest {
    private static final String ADDRESS = "https://fcm.googleapis.com/fcm/send/";

    private final Guest guest = new Guest("Ania");
    private final PushBrowser browser = PushBrowser.create();

    private HttpCall decide(String name, boolean granted, String key) {
        return HttpCall.sample("card-push.json").bearer(guest.cardToken()).key("request-" + key)
                .field("endpoint", ADDRESS + name).field("keys", keys(browser.p256dh(), browser.auth())).field("granted", granted);
    }

    private static ObjectNode keys(String p256dh, String auth) {
        return Json.object().put("p256dh", p256dh).put("auth", auth);
    }

    private Answer send(HttpCall call) {
        Answer answer = call.send(guest.function);
        guest.clock().advance(Duration.ofMinutes(1));
        return answer;
    }

    private List<Item> items(String prefix) {
        return guest.fixture.platform().table().list(Member.partition(guest.shop.merchant(), guest.member.id()), prefix);
    }

    private List<String> names() {
        return items("PUSH#").stream().map(item -> item.text("endpoint").substring(ADDRESS.length())).sorted().toList();
    }

    private List<String> decisions() {
        return items("CONSENT#PUSH").stream()
                .map(line -> line.text("purpose") + " " + line.text("text") + " " + line.flag("granted")).toList();
    }

    @Test
    void turningOnKeepsTheBrowserAndTheConsent() {
        Answer answer = send(decide("phone", true, "key-1").header("accept-language", "bg"));

        assertEquals(200, answer.status(), answer.text());
        assertEquals(Json.read("""
                [{"channel":"push","purpose":"service","granted":true},{"channel":"push","purpose":"marketing","granted":false}]"""),
                answer.json().path("consents").valueStream().filter(consent -> consent.path("channel").asString().equals("push"))
                        .collect(Json::array, (all, one) -> all.add(one), (all, more) -> all.addAll(more)));
        assertEquals(List.of("phone"), names());
        assertEquals(browser.p256dh(), items("PUSH#").getFirst().text("p256dh"));
        assertEquals(List.of("SERVICE push-1-bg true"), decisions());
    }

    @Test
    void turningTheLastOneOffTakesEverythingBackThatWasGiven() {
        send(decide("phone", true, "key-1"));
        send(decide("tablet", true, "key-2"));
        send(HttpCall.sample("card-consent.json").bearer(guest.cardToken()).key("request-key-3")
                .field("channel", "push").field("purpose", "marketing").field("granted", true));

        send(decide("phone", false, "key-4"));
        assertEquals(List.of("tablet"), names());
        assertEquals(2, decisions().stream().filter(line -> line.startsWith("SERVICE")).count());

        send(decide("tablet", false, "key-5"));
        assertEquals(List.of(), names());
        assertEquals(List.of("MARKETING card-3-en true", "MARKETING push-1-en false", "SERVICE push-1-en true", "SERVICE push-1-en true",
                "SERVICE push-1-en false"), decisions());

        assertEquals(200, send(decide("tablet", false, "key-6")).status());
        assertEquals(5, decisions().size());
    }

    @Test
    void ofSixBrowsersTheOldestGoes() {
        IntStream.rangeClosed(1, 5).forEach(i -> send(decide("browser-" + i, true, "key-" + i)));
        send(decide("browser-1", true, "again"));
        assertEquals(5, names().size());

        send(decide("browser-6", true, "key-6"));
        assertEquals(List.of("browser-1", "browser-3", "browser-4", "browser-5", "browser-6"), names());
    }

    @Test
    void aRetryIsOneDecision() {
        send(decide("phone", true, "same"));
        assertEquals(200, send(decide("phone", true, "same")).status());
        assertEquals(1, decisions().size());
        assertEquals("key-reused", send(decide("phone", false, "same")).code());
    }

    @ParameterizedTest
    @CsvSource({"http://fcm.googleapis.com/x", "https://example.com/x", "https://me@fcm.googleapis.com/x", "https://fcm.googleapis.com:444/x",
        "https://127.0.0.1/x", "https://169.254.169.254/latest", "ftp://fcm.googleapis.com/x", "x"})
    void noOtherAddressIsCalled(String address) {
        Answer answer = send(decide("phone", true, "first-key").field("endpoint", address));
        assertEquals(400, answer.status());
        assertEquals("/endpoint", answer.json().at("/errors/0/pointer").stringValue());
        assertEquals("push-service", answer.json().at("/errors/0/code").stringValue());
        assertEquals(List.of(), items("PUSH#"));
        assertEquals(List.of(), decisions());
    }

    @Test
    void keysAreThoseOfABrowser() {
        String point = browser.p256dh();
        String offTheCurve = point.substring(0, 40) + (point.charAt(40) == 'A' ? 'B' : 'A') + point.substring(41);
        for (ObjectNode keys : List.of(keys("", browser.auth()), keys(offTheCurve, browser.auth()), keys(browser.auth(), browser.auth()),
                keys(point, point), keys(point, "not base 64!"), keys("x".repeat(2000), browser.auth()), Json.object())) {
            assertEquals(400, send(decide("phone", true, "first-key").field("keys", keys)).status(), keys.toString());
        }
        assertEquals(400, send(decide("phone", true, "first-key").withoutField("keys")).status());
        assertEquals(400, send(decide("phone", true, "first-key").withoutField("granted")).status());
        assertEquals(400, send(decide("phone", true, "first-key").field("expirationTime", 0)).status());
        assertEquals(List.of(), items("PUSH#"));
    }

    @Test
    void anothersCardHasItsOwnBrowsersAndKeys() {
        var other = new Guest(guest.fixture, guest.shop, "Ola");
        send(decide("phone", true, "same"));

        send(decide("phone", false, "same").bearer(other.cardToken()));
        assertEquals(List.of("phone"), names());
        assertEquals(403, send(decide("phone", false, "key-2").bearer(guest.shop.owner())).status());
    }

    @Test
    void theKeyIsOneAndEveryoneMayKnowIt() {
        Answer key = send(guest.show().path("GET", "/v1/card/push-key").without("authorization"));
        assertEquals(200, key.status(), key.text());
        assertEquals(guest.fixture.platform().tokens().pushKey().publicKey(), key.json().path("publicKey").stringValue());
    }
}
