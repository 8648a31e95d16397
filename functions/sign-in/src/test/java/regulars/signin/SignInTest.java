package regulars.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.signin.Scene.OWNER;
import static regulars.signin.Scene.STRANGER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.local.fixture.AtOnce;
import regulars.local.fixture.HttpCall;
import regulars.local.fixture.HttpCall.Answer;
import regulars.platform.code.EmailCode;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.code.EmailCodes;
import regulars.platform.contact.EmailAddress;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

class SignInTest {
    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void theRightCodeOpensASession() {
        Answer answer = scene.confirm(scene.start("Ola@Example.com"));

        assertEquals(201, answer.status());
        assertEquals(Scene.MERCHANT.json(), answer.json().path("merchant"));
        assertFalse(answer.json().path("created").booleanValue());
        assertEquals("2026-12-06T10:15:30Z", answer.json().path("expiresAt").stringValue());
        assertEquals(204, scene.send(HttpCall.sample("sign-in-end.json")
                .bearer(answer.json().path("token").stringValue())).status());
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlike() {
        JsonNode known = scene.send(scene.starting(OWNER)).json();
        JsonNode unknown = scene.send(scene.starting(STRANGER)).json();

        assertEquals(form(known), form(unknown));
        assertEquals(known.path("expiresAt"), unknown.path("expiresAt"));
        assertTrue(stored(known).known());
        assertFalse(stored(unknown).known());
    }

    @Test
    void theCodeOfAnUnknownAddressOpensNothingAndIsCountedLikeOthers() {
        String id = scene.start(STRANGER);
        for (int i = 0; i < 5; i++) {
            assertEquals("wrong-code", scene.confirm(id).code());
        }

        assertEquals("too-many-attempts", scene.confirm(id).code());
    }

    @Test
    void aCodeForSigningUpDoesNotSignIn() {
        var email = EmailAddress.parse(OWNER).orElseThrow();
        var code = new EmailCode(scene.world.newId(EmailCode.ID_LENGTH), Purpose.SIGN_UP, email, Language.POLISH, true,
                Map.of(), scene.world.now().plus(EmailCodes.LIFE));
        scene.platform.table().transact(List.of(EmailCodes.write(code)));

        assertEquals("wrong-code", scene.confirm(code.id()).code());
    }

    @Test
    void aRetryOfEachStepGivesTheSameAnswer() {
        HttpCall start = scene.starting(OWNER);
        Answer started = scene.send(start);
        assertEquals(started, scene.send(start));

        String id = started.json().path("signInId").stringValue();
        HttpCall confirm = scene.confirming(id, scene.code(id));
        Answer confirmed = scene.send(confirm);
        scene.later(Duration.ofDays(2));
        assertEquals(confirmed, scene.send(confirm));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        HttpCall start = scene.starting(OWNER);
        scene.send(start);

        assertEquals("key-reused", scene.send(start.field("email", STRANGER)).code());
    }

    @Test
    void aWrongCodeIsCountedAndTheSixthTryRefusedEvenIfRight() {
        String id = scene.start(OWNER);
        for (int i = 0; i < 5; i++) {
            assertEquals("wrong-code", scene.send(scene.confirming(id, scene.wrongCode(id))).code());
        }

        assertEquals("too-many-attempts", scene.confirm(id).code());
    }

    @Test
    void guessingInParallelGainsNothing() {
        String id = scene.start(OWNER);

        assertEquals(Map.of("wrong-code", 5L, "too-many-attempts", 15L),
                atOnce(20, i -> scene.confirming(id, scene.wrongCode(id))));
    }

    @Test
    void aCodeIsUsedOnceHoweverManyUseItAtOnce() {
        String id = scene.start(OWNER);

        assertEquals(Map.of("201", 1L, "code-expired", 4L), atOnce(5, i -> scene.confirming(id, scene.code(id))));
    }

    @Test
    void oneRequestSentManyTimesAtOnceOpensOneSession() {
        String id = scene.start(OWNER);
        HttpCall confirm = scene.confirming(id, scene.code(id));

        assertEquals(1, AtOnce.run(5, _ -> scene.send(confirm).text()).stream().distinct().count());
    }

    @Test
    void aCodeThatWasUsedOrIsTooOldIsExpired() {
        String used = scene.start(OWNER);
        scene.confirm(used);
        assertEquals("code-expired", scene.confirm(used).code());

        String old = scene.start(OWNER);
        scene.later(EmailCodes.LIFE);
        assertEquals("code-expired", scene.confirm(old).code());
    }

    @Test
    void anUnknownSignInAnswersLikeAWrongCode() {
        assertEquals("wrong-code", scene.confirm("00000000000000000000000000").code());
        assertEquals("wrong-code", scene.confirm("nothing").code());
    }

    @ParameterizedTest
    @ValueSource(strings = {OWNER, STRANGER})
    void anAddressIsNotFloodedWhetherKnownOrNot(String email) {
        for (int i = 0; i < 5; i++) {
            assertEquals(202, scene.send(scene.starting(email).from("203.0.113." + i)).status());
        }

        assertEquals("too-many-attempts", scene.send(scene.starting(email).from("203.0.113.9")).code());
        scene.later(Duration.ofHours(1));
        assertEquals(202, scene.send(scene.starting(email).from("203.0.113.9")).status());
    }

    @Test
    void oneNetworkDoesNotFlood() {
        for (int i = 0; i < 20; i++) {
            assertEquals(202, scene.send(scene.starting(i + "@example.com")).status());
        }

        assertEquals("too-many-attempts", scene.send(scene.starting(OWNER)).code());
    }

    @Test
    void oneNetworkDoesNotTryManyCodes() {
        for (int i = 0; i < 60; i++) {
            assertEquals("wrong-code", scene.send(scene.confirming("00000000000000000000000000", "123456")).code());
        }

        assertEquals("too-many-attempts", scene.confirm(scene.start(OWNER)).code());
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertEquals(Map.of("/email", "email", "/locale", "one-of", "/name", "unknown-field"),
                errors(scene.send(scene.starting("ola").field("locale", "de").field("name", "Ola"))));
        assertEquals(Map.of("/email", "required"), errors(scene.send(scene.starting(OWNER).body("{}"))));
        assertEquals(Map.of("/code", "pattern"), errors(scene.send(scene.confirming("x", "12 456"))));
        assertEquals(Map.of("/code", "text"), errors(scene.send(scene.confirming("x", "").field("code", 123456))));
        assertEquals(Map.of("header/Idempotency-Key", "required"),
                errors(scene.send(scene.starting(OWNER).without("idempotency-key"))));
    }

    private EmailCode stored(JsonNode started) {
        return EmailCode.of(scene.platform.table()
                .getConsistent(EmailCode.key(started.path("signInId").stringValue())).orElseThrow());
    }

    /** How many answers there were of each code. */
    private Map<String, Long> atOnce(int requests, IntFunction<HttpCall> call) {
        return AtOnce.run(requests, i -> scene.send(call.apply(i)).code()).stream()
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    }

    private static Map<String, Integer> form(JsonNode body) {
        return body.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().stringValue().length()));
    }

    private static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
