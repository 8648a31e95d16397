package regulars.automations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.HttpCall;
import regulars.fixture.Shop;
import tools.jackson.databind.JsonNode;

class MessageTextsTest {
    private final Scene scene = new Scene();

    private HttpCall changing() {
        return scene.writing("automations-change-texts.json", scene.own);
    }

    private JsonNode polish(Shop shop) {
        return scene.send(scene.reading("automations-texts.json", shop)).json().path("texts").valueStream()
                .filter(text -> text.path("locale").asString().equals("pl")).findFirst().orElseThrow();
    }

    @Test
    void theReadyWordsAreShownWithTheirVariablesAndFigures() {
        JsonNode answer = scene.send(scene.reading("automations-texts.json", scene.own)).json();

        assertEquals(List.of("shop", "name", "program", "reward", "link"),
                answer.path("variables").valueStream().map(variable -> variable.path("name").asString()).toList());
        assertEquals("Café Zosia", answer.at("/variables/0/samples/pl").asString());
        assertEquals("[\"sms\"]", answer.at("/variables/4/fields").toString());
        assertEquals("{name}, Twoja nagroda czeka", polish(scene.own).path("subject").asString());
        assertEquals(false, polish(scene.own).path("own").booleanValue());
        assertEquals(1, polish(scene.own).at("/figures/smsParts").intValue());
        assertEquals(5000, polish(scene.own).at("/figures/smsCost").intValue());
    }

    @Test
    void ownWordsReplaceThemForThisMerchantAndLanguageAlone() {
        JsonNode saved = scene.send(changing()).json();

        assertEquals(saved, polish(scene.own));
        assertTrue(saved.path("own").booleanValue());
        assertEquals("{name}, coś na Ciebie czeka", saved.path("subject").asString());
        assertEquals(false, polish(scene.other).path("own").booleanValue());
        assertEquals(false, scene.send(scene.reading("automations-texts.json", scene.own)).json().at("/texts/0/own").booleanValue());
    }

    @Test
    void theWayBackIsOneStepAndCanBeRepeated() {
        scene.send(changing());
        HttpCall erasing = scene.writing("automations-erase-texts.json", scene.own);

        assertEquals(204, scene.send(erasing).status());
        assertEquals(false, polish(scene.own).path("own").booleanValue());
        scene.send(changing());
        assertEquals(204, scene.send(erasing).status());
        assertTrue(polish(scene.own).path("own").booleanValue(), "the retry erased nothing");
    }

    @Test
    void aRetryGivesTheSameAnswer() {
        HttpCall first = changing();
        JsonNode saved = scene.send(first).json();
        scene.send(changing().field("subject", "Inaczej"));

        assertEquals(saved, scene.send(first).json());
        assertEquals("Inaczej", polish(scene.own).path("subject").asString());
        assertEquals("key-reused", scene.send(first.field("subject", "Jeszcze inaczej")).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subject|{{7*7}}|not-understood", "subject|Hi {nmae}|unknown-variable", "subject|Hi {name|unclosed", "subject|Hi [{name}|unclosed",
            "subject|Hi name}|unopened", "subject|{link}|unknown-variable", "heading|{offers}|unknown-variable",
            "body|{name, plural, one {a} other {b}}|no-number", "body|{years, plural, one {a}}|other-missing", "body|{years, plural, two {a} other {b}}|plural-form",
            "body|[[[[{name}]]]]|too-deep", "body|Visit evil.example|web-address", "body|{shop}.pl|web-address", "body|https://evil|web-address",
            "heading|[{name}{gift}]|unknown-variable", "sms|{shop}: nothing|variable-missing", "sms|{shop}[: {name} {link}]|variable-missing",
            "sms|www.evil {link}|web-address"})
    void whatIsNoGoodTextIsNamedByItsField(String field, String text, String code) {
        var answer = scene.send(changing().field(field, text));
        assertEquals(Map.of("/" + field, code), Scene.errors(answer), answer.text());
        assertEquals(false, polish(scene.own).path("own").booleanValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.com", "a\u202eb", "a\u2066b", "a\u0000b", "a\u2028b"})
    void signsThatTurnOrEndALineAreRefused(String text) {
        for (String field : List.of("subject", "heading", "sms")) {
            assertEquals(Map.of("/" + field, "characters"), Scene.errors(scene.send(changing().field(field, text + "{link}"))));
        }
    }

    @Test
    void theBodyHasParagraphsWhateverEndsItsLines() {
        assertEquals("Hi {name}\n\nBye", scene.send(changing().field("body", "Hi {name}\r\n\r\nBye")).json().path("body").asString());
        assertEquals(Map.of("/body", "characters"), Scene.errors(scene.send(changing().field("body", "a\n\u202eb"))));
    }

    @Test
    void whatIsTooLongIsRefusedAndMarkupIsText() {
        assertEquals(Map.of("/subject", "too-long", "/body", "too-long", "/sms", "too-long"), Scene.errors(scene.send(
                changing().field("subject", "a".repeat(151)).field("body", "a".repeat(2001)).field("sms", "a".repeat(601)))));
        assertEquals(413, scene.send(changing().field("body", "a".repeat(100_000))).status());
        assertEquals(Map.of("/sms", "too-many-parts"), Scene.errors(scene.send(changing().field("sms", "ż".repeat(300) + " {link}"))));
        assertEquals("<script>alert(1)</script>", scene.send(changing().field("heading", "<script>alert(1)</script>")).json().path("heading").asString());
    }

    @Test
    void whatIsNoAutomaticMessageIsNotThere() {
        for (String kind : List.of("sign-in-code", "card-link", "nothing")) {
            assertEquals(404, scene.send(scene.reading("automations-texts.json", scene.own).path("GET", "/v1/automations/" + kind + "/texts")).status());
        }
        assertEquals(404, scene.send(changing().path("PUT", "/v1/automations/birthday/texts/de")).status());
        assertEquals(401, scene.send(HttpCall.sample("automations-texts.json").bearer("nobody")).status());
        assertEquals(403, scene.send(HttpCall.sample("automations-texts.json").bearer(scene.own.device())).status());
    }
}
