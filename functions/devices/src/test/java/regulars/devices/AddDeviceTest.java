package regulars.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import tools.jackson.databind.JsonNode;

class AddDeviceTest {
    private final Scene scene = new Scene();

    @Test
    void aNewDeviceWaitsToBePaired() {
        JsonNode added = scene.add();

        assertEquals("waiting", added.at("/device/status").stringValue());
        assertEquals("Telefon przy kasie", added.at("/device/name").stringValue());
        assertEquals("2026-11-20T10:15:30Z", added.at("/device/createdAt").stringValue());
        assertEquals("2026-11-20T10:30:30Z", added.path("expiresAt").stringValue());
        assertTrue(added.path("pairingCode").stringValue().matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}"));
        assertEquals(List.of(added.path("device")), scene.list(scene.own));
    }

    @Test
    void devicesAreListedNewestFirstAndOnlyToTheirOwner() {
        JsonNode first = scene.add().path("device");
        scene.later(Duration.ofMillis(1));
        JsonNode second = scene.add().path("device");

        assertEquals(List.of(second, first), scene.list(scene.own));
        assertEquals(List.of(), scene.list(scene.other));
    }

    @Test
    void aRetryGivesTheSameCode() {
        HttpCall call = scene.writing("devices-add.json", scene.own);
        Answer first = scene.send(call);

        assertEquals(first, scene.send(call));
        assertEquals(1, scene.list(scene.own).size());
        assertNotEquals(first.json().path("pairingCode"), scene.add().path("pairingCode"));
    }

    @Test
    void aKeyIsTheMerchantsOwn() {
        HttpCall call = scene.writing("devices-add.json", scene.own);
        Answer first = scene.send(call);

        Answer second = scene.send(call.bearer(scene.other.owner()));

        assertEquals(201, second.status());
        assertNotEquals(first.json().at("/device/id"), second.json().at("/device/id"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        HttpCall call = scene.writing("devices-add.json", scene.own);
        scene.send(call);

        assertEquals("key-reused", scene.send(call.field("name", "Tablet")).code());
    }

    @Test
    void fiftyDevicesCanLiveAtATime() {
        for (int i = 0; i < 50; i++) {
            scene.add();
        }

        Answer refused = scene.send(scene.writing("devices-add.json", scene.own));
        assertEquals("too-many-devices", refused.code());
        assertEquals(409, refused.status());
        assertEquals(201, scene.send(scene.writing("devices-add.json", scene.other)).status());

        scene.send(scene.revoking(scene.own, scene.list(scene.own).getFirst().path("id").stringValue()));
        assertEquals(201, scene.send(scene.writing("devices-add.json", scene.own)).status());
        scene.later(Pairings.LIFE);
        assertEquals(201, scene.send(scene.writing("devices-add.json", scene.own)).status());
    }

    @Test
    void everyWrongFieldIsNamed() {
        HttpCall call = scene.writing("devices-add.json", scene.own);

        assertEquals(Map.of("/name", "too-long", "/role", "unknown-field"),
                errors(scene.send(call.field("name", "x".repeat(41)).field("role", "owner"))));
        assertEquals(Map.of("/name", "required"), errors(scene.send(call.body("{}"))));
        assertEquals(Map.of("/name", "too-short"), errors(scene.send(call.field("name", "  "))));
        assertEquals(Map.of("/name", "characters"), errors(scene.send(call.field("name", "a\nb"))));
        assertEquals(Map.of("/name", "text"), errors(scene.send(call.field("name", null))));
        assertEquals(Map.of("header/Idempotency-Key", "required"), errors(scene.send(call.without("idempotency-key"))));
    }

    @Test
    void onlyTheOwnerAddsAndLists() {
        String device = scene.pair().path("token").stringValue();

        for (String sample : List.of("devices-add.json", "devices-list.json", "devices-revoke.json")) {
            assertEquals("forbidden", scene.send(HttpCall.sample(sample).bearer(device)).code());
            assertEquals("unauthorized", scene.send(HttpCall.sample(sample).bearer("forged")).code());
            assertEquals("unauthorized", scene.send(HttpCall.sample(sample).without("authorization")).code());
        }
    }

    private static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
