package regulars.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.code.EmailCode;
import regulars.platform.code.EmailCode.Purpose;
import regulars.platform.code.EmailCodes;
import regulars.platform.contact.EmailAddress;
import regulars.platform.text.Language;
import tools.jackson.databind.JsonNode;

class SignInTest {
    private final Scene scene = new Scene();

    @Test
    void theRightCodeOpensASession() {
        Answer answer = scene.confirm(scene.start(scene.owner.toUpperCase(Locale.ROOT)));

        assertEquals(201, answer.status());
        assertEquals(scene.shop.details().json(), answer.json().path("merchant"));
        assertFalse(answer.json().path("created").booleanValue());
        assertEquals("2026-12-04T10:15:30Z", answer.json().path("expiresAt").stringValue());
        assertEquals(204, scene.send(HttpCall.sample("sign-in-end.json")
                .bearer(answer.json().path("token").stringValue())).status());
    }

    @Test
    void knownAndUnknownAddressesAreAnsweredAlike() {
        JsonNode known = scene.send(scene.starting(scene.owner)).json();
        JsonNode unknown = scene.send(scene.starting(scene.stranger)).json();

        assertEquals(form(known), form(unknown));
        assertEquals(known.path("expiresAt"), unknown.path("expiresAt"));
        assertTrue(stored(known).known());
        assertFalse(stored(unknown).known());
    }

    @Test
    void theCodeOfAnUnknownAddressOpensNothingAndIsCountedLikeOthers() {
        String id = scene.start(scene.stranger);
        for (int i = 0; i < 5; i++) {
            assertEquals("wrong-code", scene.confirm(id).code());
        }

        assertEquals("too-many-attempts", scene.confirm(id).code());
    }

    @Test
    void aCodeForSigningUpDoesNotSignIn() {
        var email = EmailAddress.parse(scene.owner).orElseThrow();
        var code = new EmailCode(scene.fixture.world().newId(EmailCode.ID_LENGTH),
                Purpose.SIGN_UP, email, Language.POLISH, true,
                Map.of(), scene.fixture.world().now().plus(EmailCodes.LIFE));
        scene.platform.table().transact(List.of(EmailCodes.write(code)));

        assertEquals("wrong-code", scene.confirm(code.id()).code());
    }

    @Test
    void aRetryOfEachStepGivesTheSameAnswer() {
        HttpCall start = scene.starting(scene.owner);
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
        HttpCall start = scene.starting(scene.owner);
        scene.send(start);

        assertEquals("key-reused", scene.send(start.field("email", scene.stranger)).code());
    }

    @Test
    void aWrongCodeIsCountedAndTheSixthTryRefusedEvenIfRight() {
        String id = scene.start(scene.owner);
        for (int i = 0; i < 5; i++) {
            assertEquals("wrong-code", scene.send(scene.confirming(id, scene.wrongCode(id))).code());
        }

        assertEquals("too-many-attempts", scene.confirm(id).code());
    }

    @Test
    void guessingInParallelGainsNothing() {
        String id = scene.start(scene.owner);

        assertEquals(Map.of("wrong-code", 5L, "too-many-attempts", 15L),
                atOnce(20, i -> scene.confirming(id, scene.wrongCode(id))));
    }

    @Test
    void aCodeIsUsedOnceHoweverManyUseItAtOnce() {
        String id = scene.start(scene.owner);

        assertEquals(Map.of("201", 1L, "code-expired", 4L), atOnce(5, i -> scene.confirming(id, scene.code(id))));
    }

    @Test
    void oneRequestSentManyTimesAtOnceOpensOneSession() {
        String id = scene.start(scene.owner);
        HttpCall confirm = scene.confirming(id, scene.code(id));

        assertEquals(1, AtOnce.run(5, _ -> scene.send(confirm).text()).stream().distinct().count());
    }

    @Test
    void aCodeThatWasUsedOrIsTooOldIsExpired() {
        String used = scene.start(scene.owner);
        scene.confirm(used);
        assertEquals("code-expired", scene.confirm(used).code());

        String old = scene.start(scene.owner);
        scene.later(EmailCodes.LIFE);
        assertEquals("code-expired", scene.confirm(old).code());
    }

    @Test
    void anUnknownSignInAnswersLikeAWrongCode() {
        assertEquals("wrong-code", scene.confirm("00000000000000000000000000").code());
        assertEquals("wrong-code", scene.confirm("nothing").code());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAddressIsNotFloodedWhetherKnownOrNot(boolean known) {
        String email = known ? scene.owner : scene.stranger;
        for (int i = 0; i < 5; i++) {
            assertEquals(202, scene.send(scene.starting(email).from("host-" + i + scene.mark)).status());
        }

        assertEquals("too-many-attempts", scene.send(scene.starting(email).from("other-" + scene.mark)).code());
        scene.later(Duration.ofHours(1));
        assertEquals(202, scene.send(scene.starting(email).from("other-" + scene.mark)).status());
    }

    @Test
    void oneNetworkDoesNotFlood() {
        for (int i = 0; i < 20; i++) {
            assertEquals(202, scene.send(scene.starting(i + scene.owner)).status());
        }

        assertEquals("too-many-attempts", scene.send(scene.starting(scene.owner)).code());
    }

    @Test
    void oneNetworkDoesNotTryManyCodes() {
        for (int i = 0; i < 60; i++) {
            assertEquals("wrong-code", scene.send(scene.confirming("00000000000000000000000000", "123456")).code());
        }

        assertEquals("too-many-attempts", scene.confirm(scene.start(scene.owner)).code());
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertEquals(Map.of("/email", "email", "/locale", "one-of", "/name", "unknown-field"),
                errors(scene.send(scene.starting("ola").field("locale", "de").field("name", "Ola"))));
        assertEquals(Map.of("/email", "required"), errors(scene.send(scene.starting(scene.owner).body("{}"))));
        assertEquals(Map.of("/code", "pattern"), errors(scene.send(scene.confirming("x", "12 456"))));
        assertEquals(Map.of("/code", "text"), errors(scene.send(scene.confirming("x", "").field("code", 123456))));
        assertEquals(Map.of("header/Idempotency-Key", "required"),
                errors(scene.send(scene.starting(scene.owner).without("idempotency-key"))));
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
        return body.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().stringValue().length()));
    }

    private static Map<String, String> errors(Answer answer) {
        assertEquals(400, answer.status(), answer::text);
        return answer.json().path("errors").valueStream().collect(Collectors.toMap(
                error -> error.path("pointer").stringValue(), error -> error.path("code").stringValue()));
    }
}
