package regulars.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static regulars.devices.Scene.FIVE_SECONDS;

import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import tools.jackson.databind.JsonNode;

class RevokeDeviceTest {
    private final Scene scene = new Scene();

    @Test
    void aRevokedDeviceIsDeadWithinFiveSeconds() {
        JsonNode paired = scene.pair();
        HttpCall current = scene.current(paired.path("token").stringValue());
        assertEquals(200, scene.send(current).status());

        assertEquals(204, scene.send(scene.revoking(scene.own, id(paired))).status());
        scene.later(FIVE_SECONDS);

        assertEquals("unauthorized", scene.send(current).code());
        assertEquals("revoked", scene.list(scene.own).getFirst().path("status").stringValue());
    }

    @Test
    void aRevokedDeviceLearnsNothingMoreAtOnce() {
        JsonNode paired = scene.pair();
        HttpCall current = scene.current(paired.path("token").stringValue());
        scene.send(current);

        scene.send(scene.revoking(scene.own, id(paired)));

        assertEquals("unauthorized", scene.send(current).code());
    }

    @Test
    void revokingAgainChangesNothing() {
        HttpCall revoking = scene.revoking(scene.own, id(scene.pair()));

        assertEquals(204, scene.send(revoking).status());
        assertEquals(204, scene.send(revoking).status());
    }

    @Test
    void theCodeOfARevokedDeviceIsUnknown() {
        JsonNode added = scene.add();

        scene.send(scene.revoking(scene.own, id(added)));

        assertEquals("pairing-unknown", scene.send(scene.pairing(added.path("pairingCode").stringValue())).code());
    }

    @Test
    void aDeviceThatIsPairedWhileItIsRevokedIsRevoked() {
        for (int i = 0; i < 10; i++) {
            JsonNode added = scene.add();
            HttpCall pairing = scene.pairing(added.path("pairingCode").stringValue());
            HttpCall revoking = scene.revoking(scene.own, id(added));

            var answers = AtOnce.run(2, thread -> scene.send(thread == 0 ? pairing : revoking));

            assertEquals(204, answers.get(1).status());
            scene.later(FIVE_SECONDS);
            if (answers.get(0).status() == 201) {
                assertEquals("unauthorized",
                        scene.send(scene.current(answers.get(0).json().path("token").stringValue())).code());
            }
        }
    }

    @Test
    void anotherMerchantsDeviceDoesNotExist() {
        JsonNode paired = scene.pair();

        assertEquals("not-found", scene.send(scene.revoking(scene.other, id(paired))).code());
        assertEquals(200, scene.send(scene.current(paired.path("token").stringValue())).status());
    }

    @Test
    void anUnknownDeviceDoesNotExist() {
        for (String id : List.of("0000000000", "x", "current", "", "%23", "A".repeat(3000))) {
            assertEquals("not-found", scene.send(scene.revoking(scene.own, id)).code());
        }
    }

    @Test
    void theOwnerIsNoDevice() {
        assertEquals("forbidden", scene.send(scene.current(scene.own.owner())).code());
        assertEquals("unauthorized", scene.send(HttpCall.sample("devices-current.json")).code());
    }

    private static String id(JsonNode answer) {
        return answer.at("/device/id").stringValue();
    }
}
