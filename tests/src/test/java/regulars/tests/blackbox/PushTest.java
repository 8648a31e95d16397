package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.local.message.PushBrowser;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A guest turns notifications on; a full card is then told by one, and by e-mail only where no browser takes it. */
@SystemTest
class PushTest {
    private final Regulars regulars;
    private final PushBrowser browser = PushBrowser.create();

    PushTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private static String named(String mood) {
        return mood + "-" + UUID.randomUUID();
    }

    private ObjectNode subscription(String name, boolean granted) {
        ObjectNode subscription = object().put("endpoint", regulars.client().base().resolve("/_local/push/" + name).toString()).put("granted", granted);
        subscription.putObject("keys").put("p256dh", browser.p256dh()).put("auth", browser.auth());
        return subscription;
    }

    private Answer turn(Guest guest, String name, boolean granted) {
        return guest.send(Call.put("/v1/card/push").json(subscription(name, granted)));
    }

    private void fill(Cafe cafe, Guest guest) {
        cafe.counter().give(guest.code(), 10);
        regulars.drain();
    }

    private static List<String> mailsOf(Guest guest) {
        return guest.inbox().stream().map(Mail::subject).filter(subject -> subject.contains("reward")).toList();
    }

    private static List<String> told(Cafe cafe) {
        return cafe.owner().send(Call.get("/v1/messages")).expect(200).json().path("items").valueStream()
                .filter(line -> line.path("kind").asString().equals("reward-ready"))
                .map(line -> line.path("channel").asString() + " " + line.path("status").asString()).toList();
    }

    @Test
    void aFullCardIsToldByOneNotificationThatOnlyItsBrowserReads() throws GeneralSecurityException {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String phone = named("phone");
        turn(guest, phone, true).expect(200);
        fill(cafe, guest);

        List<Mail> notifications = regulars.inbox(phone);
        assertEquals(1, notifications.size());
        JsonNode shown = JsonMapper.shared().readTree(browser.read(Base64.getUrlDecoder().decode(notifications.getFirst().text())));
        assertTrue(shown.path("body").asString().startsWith("There is a reward for you, Ania!"), shown.toString());
        assertTrue(shown.path("url").asString().endsWith("/c#" + guest.cardToken()), shown.toString());
        assertEquals(regulars.client().send(Call.get("/v1/card/push-key")).expect(200).text("publicKey"),
                notifications.getFirst().headers().get("Key"));
        assertEquals(List.of(), mailsOf(guest));
        assertEquals(List.of("push sent"), told(cafe));
    }

    @Test
    void whereTheBrowserIsGoneTheMailComes() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        turn(guest, named("gone"), true).expect(200);
        fill(cafe, guest);

        assertEquals(1, mailsOf(guest).size());
        assertEquals(List.of("email sent"), told(cafe));
    }

    @Test
    void aBusyServiceIsAskedAgainLater() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String busy = named("busy");
        turn(guest, busy, true).expect(200);
        fill(cafe, guest);
        assertEquals(0, regulars.inbox(busy).size());

        regulars.advance(Duration.ofHours(2));
        regulars.drain();
        assertEquals(1, regulars.inbox(busy).size());
        assertEquals(List.of(), mailsOf(guest));
    }

    @Test
    void whatMayHaveArrivedIsNotSentInAnotherWay() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        turn(guest, named("lost"), true).expect(200);
        fill(cafe, guest);

        assertEquals(List.of("push unknown"), told(cafe));
        assertEquals(List.of(), mailsOf(guest));
    }

    @Test
    void whoTurnsThemOffGetsMailsAgain() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String phone = named("phone");
        turn(guest, phone, true).expect(200);
        JsonNode consents = turn(guest, phone, false).expect(200).json().path("consents");
        fill(cafe, guest);

        assertTrue(consents.valueStream().noneMatch(consent -> consent.path("channel").asString().equals("push") && consent.path("granted").asBoolean()));
        assertEquals(0, regulars.inbox(phone).size());
        assertEquals(1, mailsOf(guest).size());
    }

    @Test
    void nobodyCanHaveAnotherAddressCalled() {
        Guest guest = Cafe.open(regulars).guest();
        String local = regulars.client().base().resolve("/_local/").toString();
        Stream.of("http://fcm.googleapis.com/x", "https://example.com/x", "https://me@fcm.googleapis.com/x", "https://fcm.googleapis.com:8443/x",
                "https://127.0.0.1/x", "https://[::1]/x", "https://fcm.googleapis.com.example.com/x", local + "clock", local + "push/../clock").forEach(endpoint ->
                assertEquals(List.of("/endpoint"), guest.send(Call.put("/v1/card/push").json(subscription("x", true).put("endpoint", endpoint)))
                        .expect(400, "invalid-request").pointers(), endpoint));
    }

    @Test
    void aBrowserIsOneCardsAlone() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Guest other = cafe.guest();
        String phone = named("phone");
        turn(guest, phone, true).expect(200);
        turn(other, phone, false).expect(200);
        cafe.counter().send(Call.put("/v1/card/push").json(subscription(phone, false))).expect(403);
        regulars.client().send(Call.put("/v1/card/push").json(subscription(phone, false))).expect(401);
        fill(cafe, other);
        fill(cafe, guest);

        assertEquals(1, regulars.inbox(phone).size());
        assertEquals(1, mailsOf(other).size());
        assertEquals(List.of(), mailsOf(guest));
    }
}
