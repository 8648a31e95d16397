package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Purpose;
import regulars.local.message.PushBrowser;
import regulars.platform.json.Json;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.push.PushSubscription;
import regulars.platform.store.push.PushSubscriptions;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

/** Notifications go before the address, once, and the address stands in where none is taken. */
class NotificationsTest {
    private final Post post = new Post();
    private final PushSubscriptions subscriptions = new PushSubscriptions(post.platform.table());
    private final PushBrowser browser = PushBrowser.create();
    private final Member ania = post.member("Ania", Channel.EMAIL, Language.ENGLISH);

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("Ania") || log.contains("guest@example.com") || log.contains("/push/") || log.contains(browser.auth()), log);
    }

    private void turnOn(String name) {
        turnOn(post.providers.address() + "/push/" + name, browser);
    }

    private void turnOn(String endpoint, PushBrowser keys) {
        post.decide(ania, Channel.PUSH, Purpose.SERVICE, true);
        post.decide(ania, Channel.PUSH, Purpose.MARKETING, true);
        var added = new PushSubscription(endpoint, keys.p256dh(), keys.auth(), post.fixture.world().now());
        post.platform.table().transact(subscriptions.add(ania.merchant(), ania.id(), added));
    }

    private List<String> asked() {
        return post.providers.pushed().stream().map(Providers.Pushed::browser).toList();
    }

    private List<String> left() {
        return subscriptions.of(ania.merchant(), ania.id()).stream().map(kept -> kept.endpoint().replaceFirst(".*/", "")).toList();
    }

    private String ended(SendId id) {
        return post.line(id) + " " + post.platform.table().getConsistent(id.key()).orElseThrow().text("channel");
    }

    @Test
    void whoTakesNotificationsGetsOneAndNoMail() throws GeneralSecurityException {
        turnOn("phone");
        SendId wish = post.birthday(ania);

        assertTrue(post.ask(wish));
        assertTrue(post.ask(wish));

        assertEquals(List.of(), post.providers.taken());
        assertEquals(List.of("phone"), asked());
        assertEquals("sent PUSH", ended(wish));
        JsonNode shown = Json.read(browser.read(post.providers.pushed().getFirst().body()));
        assertEquals(List.of("title", "body", "url", "tag"), List.copyOf(shown.propertyNames()));
        assertEquals("All the best, Ania!", shown.path("body").stringValue().lines().findFirst().orElseThrow());
        assertFalse(shown.path("body").stringValue().contains("https://"), shown.toString());
        assertEquals(post.cardLink(ania), shown.path("url").stringValue());
        assertEquals("birthday/2026", shown.path("tag").stringValue());
    }

    @Test
    void itIsEncryptedForItsBrowserAndSignedForItsService() throws GeneralSecurityException {
        turnOn("phone");
        SendId wish = post.plan(ania, MessageKind.BIRTHDAY, "2026", Optional.of(post.fixture.world().now().plus(Duration.ofHours(5))), Map.of());
        assertTrue(post.ask(wish));

        Providers.Pushed pushed = post.providers.pushed().getFirst();
        assertThrows(GeneralSecurityException.class, () -> PushBrowser.create().read(pushed.body()));
        assertEquals("aes128gcm", pushed.headers().get("content-encoding"));
        assertEquals("normal", pushed.headers().get("urgency"));
        assertEquals(Duration.ofHours(5).toSeconds(), Long.parseLong(pushed.headers().get("ttl")));
        String[] parts = pushed.headers().get("authorization").replaceFirst("vapid t=", "").split(", ?k=");
        String[] token = parts[0].split("\\.");
        var key = post.platform.tokens().pushKey();
        assertEquals(key.publicKey(), parts[1]);
        JsonNode claims = Json.read(new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8));
        assertEquals(post.providers.address(), claims.path("aud").stringValue());
        assertEquals("mailto:regulars@example.com", claims.path("sub").stringValue());
        assertEquals(post.fixture.world().now().plus(Duration.ofHours(12)).getEpochSecond(), claims.path("exp").asLong());
        Signature verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
        verifier.initVerify(key.verifier());
        verifier.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(verifier.verify(Base64.getUrlDecoder().decode(token[2])));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 413, 307})
    void whatIsCertainlyRefusedGoesToTheAddress(int status) {
        turnOn("phone");
        post.providers.answer("phone", status);
        SendId wish = post.birthday(ania);

        assertTrue(post.ask(wish));
        assertEquals("guest@example.com", post.only().to());
        assertEquals(List.of("phone"), asked());
        assertEquals("sent EMAIL", ended(wish));
        assertEquals(List.of("birthday sent"), post.owner.told());
        assertEquals(status == 404 || status == 410 ? List.of() : List.of("phone"), left());
    }

    @Test
    void theNewestBrowserIsAskedFirstAndTheNextOnlyWhereItIsGone() {
        turnOn("laptop");
        turnOn("phone");
        assertTrue(post.ask(post.birthday(ania)));
        assertEquals(List.of("phone"), asked());

        post.providers.answer("phone", 410);
        assertTrue(post.ask(post.plan(ania, MessageKind.BIRTHDAY, "2027", Optional.empty(), Map.of())));
        assertEquals(List.of("phone", "phone", "laptop"), asked());
        assertEquals(List.of("laptop"), left());
        assertEquals(List.of(), post.providers.taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {Providers.HANGS_UP, 500, 503})
    void whatMayHaveArrivedIsNotSentAgainInAnyWay(int status) {
        turnOn("laptop");
        turnOn("phone");
        post.providers.answer("phone", status);
        SendId wish = post.birthday(ania);

        assertTrue(post.ask(wish));
        assertTrue(post.ask(wish));
        assertEquals(List.of("phone"), asked());
        assertEquals(List.of(), post.providers.taken());
        assertEquals("unknown PUSH", ended(wish));
    }

    @Test
    void aBusyServiceIsWaitedFor() {
        turnOn("phone");
        post.providers.answer("phone", 429);
        SendId wish = post.birthday(ania);
        assertTrue(post.ask(wish));
        assertEquals("held", post.line(wish));

        post.providers.answer("phone", 201);
        Instant due = post.due(wish).orElseThrow();
        post.fixture.clock().advance(Duration.between(post.fixture.world().now(), due));
        assertTrue(post.ask(wish));
        assertEquals("sent PUSH", ended(wish));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void eachChannelHasItsOwnConsent() {
        turnOn("phone");
        post.decide(ania, Channel.PUSH, Purpose.MARKETING, false);
        assertTrue(post.ask(post.birthday(ania)));
        assertEquals(List.of(), asked());
        assertEquals("guest@example.com", post.only().to());

        post.decide(ania, Channel.PUSH, Purpose.MARKETING, true);
        post.decide(ania, Purpose.MARKETING, false);
        SendId second = post.plan(ania, MessageKind.BIRTHDAY, "2027", Optional.empty(), Map.of());
        assertTrue(post.ask(second));
        assertEquals("sent PUSH", ended(second));
    }

    @Test
    void withoutConsentToTheAddressNothingStandsIn() {
        turnOn("phone");
        post.providers.answer("phone", 410);
        post.decide(ania, Purpose.MARKETING, false);
        SendId wish = post.birthday(ania);

        assertTrue(post.ask(wish));
        assertEquals("skipped no-consent EMAIL", ended(wish));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void theWeeksLimitCountsOverAllChannels() {
        int limit = new AutomationStore(post.platform.table()).loadNow(ania.merchant()).weeklyLimit();
        for (int i = 1; i <= limit; i++) {
            assertTrue(post.ask(post.plan(ania, MessageKind.BIRTHDAY, Integer.toString(2000 + i), Optional.empty(), Map.of())));
        }
        assertEquals(limit, post.providers.taken().size());
        turnOn("phone");
        SendId wish = post.birthday(ania);
        assertTrue(post.ask(wish));
        assertEquals("skipped weekly-limit PUSH", ended(wish));
        assertEquals(List.of(), asked());
    }

    @Test
    void anAddressThatIsNoPushServiceIsNeverCalled() {
        turnOn(post.providers.address() + "/elsewhere/phone", browser);
        SendId wish = post.birthday(ania);

        assertTrue(post.ask(wish));
        assertEquals(List.of(), asked());
        assertEquals("sent EMAIL", ended(wish));
        assertEquals(List.of(), left());
    }

    @Test
    void theReceiverOfTheStandardReadsTheStandardsMessage() throws GeneralSecurityException {
        var receiver = PushBrowser.of("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4", "BTBZMqHH6r4Tts7J_aSIgg");
        assertEquals("When I grow up, I want to be a watermelon", receiver.read(Base64.getUrlDecoder().decode(
                "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_"
                        + "yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")));
    }
}
