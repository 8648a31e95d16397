package regulars.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.hash.Hashes;
import regulars.platform.table.Key;
import tools.jackson.databind.JsonNode;

class PairDeviceTest {
    private final Scene scene = new Scene();

    @Test
    void theCodeGivesTheDeviceItsCredential() {
        JsonNode added = scene.add();
        scene.later(Duration.ofMinutes(14));

        Answer answer = scene.send(scene.pairing(added.path("pairingCode").stringValue()));

        assertEquals(201, answer.status());
        JsonNode paired = answer.json();
        assertEquals(added.at("/device/id"), paired.at("/device/id"));
        assertEquals("paired", paired.at("/device/status").stringValue());
        assertEquals("2026-11-20T10:29:30Z", paired.at("/device/pairedAt").stringValue());
        assertEquals(scene.own.details().json(), paired.path("merchant"));
        assertEquals(scene.own.coffee().value(), paired.at("/programs/0/id").stringValue());
        assertEquals(List.of(paired.path("device")), scene.list(scene.own));
    }

    @Test
    void theDeviceKnowsItself() {
        JsonNode paired = scene.pair();

        JsonNode current = scene.send(scene.current(paired.path("token").stringValue())).json();

        for (String part : List.of("device", "merchant", "programs")) {
            assertEquals(paired.path(part), current.path(part));
        }
    }

    @Test
    void neitherCodeNorTokenIsStored() {
        String code = scene.add().path("pairingCode").stringValue();
        JsonNode paired = scene.send(scene.pairing(code).key("only-" + scene.own.merchant())).json();

        Key guard = new Key("REQUEST#public", Hashes.sha256Text("only-" + scene.own.merchant()));
        String stored = scene.platform.table().getConsistent(guard).orElseThrow().text("memo")
                + scene.platform.table().list("MERCHANT#" + scene.own.merchant(), "DEVICE#").getFirst().attributes();
        assertFalse(stored.contains(code.replace("-", "")));
        assertFalse(stored.contains(paired.path("token").stringValue()));
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String code = scene.add().path("pairingCode").stringValue();

        assertEquals(201, scene.send(scene.pairing(code.toLowerCase(Locale.ROOT).replace("-", " "))).status());
    }

    @Test
    void aRetryGivesTheSameTokenAlsoWhenTheCodeHasExpired() {
        HttpCall call = scene.pairing(scene.add().path("pairingCode").stringValue());

        Answer first = scene.send(call);
        scene.later(Duration.ofDays(1));

        assertEquals(first, scene.send(call));
    }

    @Test
    void theSameKeyWithAnotherCodeIsRefused() {
        HttpCall call = scene.pairing(scene.add().path("pairingCode").stringValue());
        scene.send(call);

        assertEquals("key-reused", scene.send(call.field("pairingCode", "0000-0000-0000-0000")).code());
    }

    @Test
    void aCodePairsOnce() {
        String code = scene.add().path("pairingCode").stringValue();
        scene.send(scene.pairing(code));

        Answer again = scene.send(scene.pairing(code));

        assertEquals("pairing-unknown", again.code());
        assertEquals(409, again.status());
    }

    @Test
    void aCodePairsOnceHoweverManyUseItAtOnce() {
        String code = scene.add().path("pairingCode").stringValue();

        Map<String, Long> codes = AtOnce.run(8, _ -> scene.send(scene.pairing(code)).code()).stream()
                .collect(Collectors.groupingBy(each -> each, Collectors.counting()));

        assertEquals(Map.of("201", 1L, "pairing-unknown", 7L), codes);
    }

    @Test
    void oneRequestSentManyTimesAtOncePairsOnce() {
        HttpCall call = scene.pairing(scene.add().path("pairingCode").stringValue());

        assertEquals(1, AtOnce.run(8, _ -> scene.send(call).text()).stream().distinct().count());
    }

    @Test
    void anExpiredCodeIsUnknown() {
        String code = scene.add().path("pairingCode").stringValue();

        scene.later(Pairings.LIFE);

        assertEquals("pairing-unknown", scene.send(scene.pairing(code)).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123-4567-89AB-CDEF", "0123", "0123-4567-89AB-CDEF-0", "????-????-????-????"})
    void whatIsNoCodeIsUnknown(String code) {
        assertEquals("pairing-unknown", scene.send(scene.pairing(code)).code());
    }

    @Test
    void oneNetworkDoesNotTryManyCodes() {
        for (int i = 0; i < 60; i++) {
            assertEquals("pairing-unknown", scene.send(scene.pairing("0123-4567-89AB-CDEF")).code());
        }
        HttpCall good = scene.pairing(scene.add().path("pairingCode").stringValue());

        assertEquals("too-many-attempts", scene.send(good).code());
        assertEquals(201, scene.send(good.from("elsewhere-" + scene.own.merchant())).status());
    }

    @Test
    void aCodeThatIsTooLongIsNamed() {
        JsonNode error = scene.send(scene.pairing("0".repeat(41))).json().at("/errors/0");

        assertEquals("/pairingCode", error.path("pointer").stringValue());
        assertEquals("too-long", error.path("code").stringValue());
    }

    @Test
    void theTokenIsStoredByItsHashAlone() {
        JsonNode paired = scene.pair();

        String token = paired.path("token").stringValue();
        assertEquals(scene.own.merchant(), scene.platform.table().getConsistent(
                Key.main("CREDENTIAL#" + Hashes.sha256Text(token))).orElseThrow().text("merchant"));
    }
}
