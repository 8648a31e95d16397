package regulars.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.code.EmailCode;
import regulars.platform.table.Item;

class StartSignUpTest {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Scene scene = new Scene();

    @Test
    void aCodeIsAskedForButNotStored() {
        Answer answer = scene.send(scene.starting().field("email", scene.email.toUpperCase(Locale.ROOT)));

        assertEquals(202, answer.status());
        assertEquals("2026-11-20T10:25:30Z", answer.json().path("expiresAt").stringValue());
        Item item = code(answer);
        assertEquals(scene.email, EmailCode.of(item).email().value());
        assertEquals(EmailCode.Purpose.SIGN_UP, EmailCode.of(item).purpose());
        assertTrue(EmailCode.of(item).known());
        assertFalse(item.attributes().toString().contains(scene.code(id(answer))));
    }

    @Test
    void theSameKeyGivesTheSameAnswer() {
        HttpCall call = scene.starting();

        Answer first = scene.send(call);
        scene.later(Duration.ofMinutes(1));

        assertEquals(first, scene.send(call));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        HttpCall call = scene.starting();
        scene.send(call);

        Answer answer = scene.send(call.field("businessName", "Inna"));

        assertEquals("key-reused", answer.code());
        assertEquals(422, answer.status());
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertEquals(Map.of("/businessName", "web-address", "/email", "email", "/country", "country",
                        "/timeZone", "time-zone", "/locale", "one-of", "/coupon", "unknown-field"),
                errors(scene.send(scene.starting().body("""
                        {"businessName":"Visit evil.example","email":"ola@","country":"XX","timeZone":"Mars/Base",
                         "locale":"de","coupon":1}"""))));
    }

    @Test
    void everyMissingFieldIsNamed() {
        assertEquals(Map.of("/businessName", "required", "/email", "required", "/country", "required",
                "/timeZone", "required", "/locale", "required"), errors(scene.send(scene.starting().body("{}"))));
    }

    @ParameterizedTest
    @CsvSource({
        "businessName, '', too-short", "businessName, '\u200b', characters", "businessName, 'a\u202eb', characters",
        "businessName, 'https://x', web-address", "businessName, 'www.x', web-address",
        "businessName, 'x。пл', web-address",
        "businessName, '1234567890123456789012345678901234567890123456789012345678901', too-long",
        "email, 'a b@example.com', email", "email, 'ola@localhost', email", "email, 'a@b@example.com', email",
        "country, 'pl', country", "country, 'POL', too-long", "timeZone, 'UTC+1', time-zone",
        "timeZone, '+01:00', time-zone",
        "timeZone, '../etc/passwd', time-zone", "locale, 'PL', one-of"})
    void aFieldThatIsWrongIsNamed(String field, String value, String code) {
        assertEquals(Map.of("/" + field, code), errors(scene.send(scene.starting().field(field, value))));
    }

    @ParameterizedTest
    @CsvSource({"St. Mary's Café", "Кафене „При Иво“", "Kawa 0.3 l", "Dr. Oetker & Söhne", "Café № 1", "喫茶店"})
    void aNameInAnyScriptIsTaken(String name) {
        assertEquals(202, scene.send(scene.starting().field("businessName", name)).status());
    }

    @Test
    void aFieldOfAnotherTypeIsNamed() {
        assertEquals(Map.of("/businessName", "text"), errors(scene.send(scene.starting().field("businessName", 7))));
    }

    @Test
    void oneAddressIsNotFlooded() {
        for (int i = 0; i < 5; i++) {
            assertEquals(202, scene.send(from(i)).status());
        }

        Answer sixth = scene.send(from(6).field("email", scene.email.toUpperCase(Locale.ROOT)));

        assertEquals("too-many-attempts", sixth.code());
        assertTrue(Integer.parseInt(sixth.header("retry-after")) <= WINDOW.toSeconds());
        scene.later(WINDOW);
        assertEquals(202, scene.send(from(6)).status());
    }

    @Test
    void oneNetworkDoesNotFlood() {
        for (int i = 0; i < 20; i++) {
            assertEquals(202,
                    scene.send(scene.starting().from(network(2) + "::" + i).field("email", i + scene.email)).status());
        }

        assertEquals("too-many-attempts",
                scene.send(scene.starting().from(network(2) + ":ffff::1")).code());
        assertEquals("202", scene.send(scene.starting().from(network(3) + "::1")).code());
    }

    @Test
    void aRetryIsNotCountedAsAnotherRequest() {
        HttpCall call = scene.starting();
        for (int i = 0; i < 10; i++) {
            assertEquals(202, scene.send(call).status());
        }
    }

    @Test
    void aRequestThatCannotBeReadIsRefused() {
        assertEquals(Map.of("header/Idempotency-Key", "required"),
                errors(scene.send(scene.starting().without("idempotency-key"))));
        assertEquals(Map.of("header/Idempotency-Key", "pattern"), errors(scene.send(scene.starting().key("short"))));
        assertEquals(Map.of("", "json"), errors(scene.send(scene.starting().body("{"))));
        assertEquals(Map.of("", "json"), errors(scene.send(scene.starting().body("[".repeat(100) + "]".repeat(100)))));
        assertEquals(Map.of("", "object"), errors(scene.send(scene.starting().body("[]"))));
        assertEquals(415, scene.send(scene.starting().header("content-type", "text/plain")).status());
        assertEquals(413, scene.send(scene.starting().field("businessName", "x".repeat(70_000))).status());
        assertEquals(405, scene.send(scene.starting().path("GET", "/v1/sign-ups")).status());
        assertEquals(404, scene.send(scene.starting().path("POST", "/v1/sign-ups/x")).status());
    }

    @Test
    void aRefusalIsInTheReadersLanguage() {
        HttpCall call = scene.starting().body("{}");

        assertEquals("Sprawdź, proszę, wpisane dane", scene.send(call).json().path("title").stringValue());
        assertEquals("Моля, проверете въведеното",
                scene.send(call.header("accept-language", "bg")).json().path("title").stringValue());
    }

    private HttpCall from(int host) {
        return scene.starting().from("host-" + host + "-" + scene.mark);
    }

    /** The first 64 bits of an address that no other test uses. */
    private String network(int number) {
        return "2001:db8:%x:%d".formatted(scene.mark.hashCode() & 0xffff, number);
    }

    private Item code(Answer answer) {
        return scene.platform.table().getConsistent(EmailCode.key(id(answer))).orElseThrow();
    }

    private static String id(Answer answer) {
        return answer.json().path("signUpId").stringValue();
    }

    private static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
