package regulars.platform.push;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.platform.World;

class PushServicesTest {
    private static PushServices services(String more) {
        return PushServices.of(World.of(Map.of("PUSH_SERVICES", more), InstantSource.system(), new Random(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/abc",
        "https://wns2-par02p.notify.windows.com/w/?token=abc%3d",
        "https://web.push.apple.com/QABC"})
    void theUsualBrowsersServicesAreKnown(String address) {
        assertTrue(services("").has(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com.example.com/fcm/send/abc",
        "https://example.com/https://fcm.googleapis.com/",
        "https://fcm.googleapis.com@example.com/",
        "https://somebody@fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com\\@example.com/",
        "https://evilfcm.googleapis.com/",
        "https://notify.windows.com.example.com/",
        "https://evilnotify.windows.com/",
        "https://127.0.0.1/", "https://[::1]/", "https://169.254.169.254/latest/meta-data/", "https://localhost/",
        "//fcm.googleapis.com/", "fcm.googleapis.com/fcm", "https:fcm.googleapis.com", "file:///etc/passwd", "", " "})
    void everythingElseIsNoPushService(String address) {
        assertFalse(services("").has(address));
    }

    @Test
    void moreCanBeAdded() {
        PushServices services = services("push.example.com, http://localhost:8080/_local/push/");
        assertTrue(services.has("https://push.example.com/x"));
        assertTrue(services.has("http://localhost:8080/_local/push/phone"));
        assertFalse(services.has("http://localhost:8080/_local/clock"));
        assertFalse(services.has("http://localhost:8080/_local/push/../clock"));
        assertFalse(services.has("http://localhost:8080@example.com/_local/push/"));
    }

    @Test
    void anAddressHasAnEnd() {
        String address = "https://fcm.googleapis.com/" + "a".repeat(PushServices.ADDRESS_CHARS_MAX);
        assertFalse(services("").has(address));
        assertTrue(services("").has(address.substring(0, PushServices.ADDRESS_CHARS_MAX)));
    }
}
