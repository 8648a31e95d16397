package regulars.signup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.auth.Access;
import regulars.platform.auth.Principal;
import regulars.platform.http.Problem;
import regulars.platform.store.Merchant;
import regulars.platform.table.Key;
import tools.jackson.databind.JsonNode;

class ConfirmSignUpTest {
    private final Scene scene = new Scene();

    @Test
    void theRightCodeMakesTheMerchant() {
        Answer answer = confirm(scene.start());

        assertEquals(201, answer.status());
        assertEquals("2026-12-04T10:15:30Z", answer.json().path("expiresAt").stringValue());
        assertTrue(answer.json().path("created").booleanValue());
        JsonNode merchant = answer.json().path("merchant");
        assertEquals("Kawiarnia Żółw", merchant.path("name").stringValue());
        assertTrue(merchant.path("publicName").stringValue().matches("kawiarnia-zolw-[0-9a-z]{4}"));
        assertEquals(List.of("pl", "PL", "Europe/Warsaw", 4), List.of(merchant.path("locale").stringValue(),
                merchant.path("country").stringValue(), merchant.path("timeZone").stringValue(),
                merchant.path("cutOverHour").intValue()));
        assertEquals(merchant, stored(merchant).json());
    }

    @Test
    void theMerchantIsFoundByItsPublicNameAndHasNoProgramsYet() {
        JsonNode merchant = confirm(scene.start()).json().path("merchant");

        assertEquals(merchant.path("id").stringValue(), scene.platform.table()
                .getConsistent(Key.main("SLUG#" + merchant.path("publicName").stringValue()))
                .orElseThrow().text("merchant"));
        assertEquals(List.of(),
                scene.platform.programs().loadNow(merchant.path("id").stringValue()).programs().versions());
    }

    @Test
    void theSessionIsTheOwnersUntilItEnds() {
        JsonNode session = confirm(scene.start()).json();

        var owner = (Principal.Owner) authenticate(session);
        assertEquals(session.at("/merchant/id").stringValue(), owner.merchant());
        assertEquals(scene.email, scene.platform.table().getConsistent(
                new Key("MERCHANT#" + owner.merchant(), "STAFF#" + owner.staff())).orElseThrow().text("email"));
        scene.later(Duration.ofDays(14));
        assertEquals("unauthorized", assertThrows(Problem.class, () -> authenticate(session)).code());
    }

    @Test
    void aRetryGivesTheSameAnswerHoweverLate() {
        String id = scene.start();
        HttpCall call = scene.confirming(id, scene.code(id));

        Answer first = scene.send(call);
        for (int i = 0; i < 6; i++) {
            assertEquals(first, scene.send(call));
        }
        scene.later(Duration.ofDays(1));
        assertEquals(first, scene.send(call));
    }

    @Test
    void theSameKeyWithAnotherCodeIsRefused() {
        String id = scene.start();
        HttpCall call = scene.confirming(id, scene.code(id));
        scene.send(call);

        assertEquals("key-reused", scene.send(call.field("code", scene.wrongCode(id))).code());
    }

    @Test
    void aWrongCodeIsCountedAndTheSixthTryRefusedEvenIfRight() {
        String id = scene.start();
        for (int i = 0; i < 5; i++) {
            Answer wrong = scene.send(scene.confirming(id, scene.wrongCode(id)));
            assertEquals("wrong-code", wrong.code());
            assertEquals(409, wrong.status());
        }

        Answer sixth = confirm(id);

        assertEquals(429, sixth.status());
        assertEquals("600", sixth.header("retry-after"));
        assertEquals(201, confirm(scene.start()).status());
    }

    @Test
    void aRefusalIsNotRemembered() {
        String id = scene.start();
        HttpCall call = scene.confirming(id, scene.wrongCode(id));

        assertEquals("wrong-code", scene.send(call).code());
        assertEquals(201, scene.send(call.field("code", scene.code(id))).status());
    }

    @Test
    void guessingInParallelGainsNothing() {
        String id = scene.start();

        Map<String, Long> codes = inParallel(40, i -> scene.confirming(id, scene.wrongCode(id)));

        assertEquals(Map.of("wrong-code", 5L, "too-many-attempts", 35L), codes);
    }

    @Test
    void aCodeIsUsedOnceHoweverManyUseItAtOnce() {
        String id = scene.start();

        Map<String, Long> codes = inParallel(5, i -> scene.confirming(id, scene.code(id)));

        assertEquals(Map.of("201", 1L, "code-expired", 4L), codes);
    }

    @Test
    void oneRequestSentManyTimesAtOnceMakesOneMerchant() {
        String id = scene.start();
        HttpCall call = scene.confirming(id, scene.code(id));

        assertEquals(Map.of("201", 5L), inParallel(5, i -> call));
        assertEquals(1, IntStream.range(0, 5).mapToObj(i -> scene.send(call)).distinct().count());
    }

    @Test
    void twoCodesOfOneAddressMakeOneMerchant() {
        List<String> ids = List.of(scene.start(), scene.start(), scene.start());

        assertEquals(Map.of("201", 3L), inParallel(3, i -> scene.confirming(ids.get(i), scene.code(ids.get(i)))));

        Answer again = confirm(scene.start());
        assertEquals(false, again.json().path("created").booleanValue());
        assertEquals(1, ids.stream().map(id -> again.json().at("/merchant/id")).distinct().count());
    }

    @Test
    void anOwnerWhoSignsUpAgainIsSignedIn() {
        JsonNode first = confirm(scene.start()).json();

        JsonNode second = confirm(scene.start()).json();

        assertEquals(first.path("merchant"), second.path("merchant"));
        assertEquals(false, second.path("created").booleanValue());
        assertNotEquals(first.path("token"), second.path("token"));
    }

    @Test
    void aCodeThatWasUsedOrIsTooOldIsExpired() {
        String used = scene.start();
        confirm(used);
        assertEquals("code-expired", confirm(used).code());

        String old = scene.start();
        scene.later(Duration.ofMinutes(10));
        assertEquals("code-expired", confirm(old).code());
    }

    @Test
    void anUnknownSignUpAnswersLikeAWrongCode() {
        for (String id : List.of("00000000000000000000000000", "x", "%00", "A".repeat(3000))) {
            assertEquals("wrong-code", scene.send(scene.confirming(id, "123456")).code());
        }
    }

    @Test
    void oneNetworkDoesNotTryManyCodes() {
        HttpCall call = scene.confirming("00000000000000000000000000", "123456");
        for (int i = 0; i < 60; i++) {
            assertEquals("wrong-code", scene.send(call).code());
        }

        assertEquals("too-many-attempts", scene.send(call).code());
        assertEquals("wrong-code", scene.send(call.from("elsewhere-" + scene.mark)).code());
    }

    @Test
    void aCodeOfAnotherFormIsNamed() {
        String id = scene.start();
        for (String code : List.of("12345", "1234567", "12345a", "１２３４５６", "")) {
            JsonNode error = scene.send(scene.confirming(id, code)).json().at("/errors/0");
            assertEquals(List.of("/code", "pattern"),
                    List.of(error.path("pointer").stringValue(), error.path("code").stringValue()));
        }
    }

    private Answer confirm(String id) {
        return scene.send(scene.confirming(id, scene.code(id)));
    }

    private Merchant stored(JsonNode merchant) {
        return Merchant.of(scene.platform.table()
                .getConsistent(Merchant.key(merchant.path("id").stringValue())).orElseThrow());
    }

    private Principal authenticate(JsonNode session) {
        return scene.platform.authenticator().authenticate(
                Optional.of("Bearer " + session.path("token").stringValue()), Access.OWNER);
    }

    /** How many answers there were of each code. */
    private Map<String, Long> inParallel(int requests, IntFunction<HttpCall> call) {
        return AtOnce.run(requests, i -> scene.send(call.apply(i)).code()).stream()
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    }
}
