package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import tools.jackson.databind.JsonNode;

class MerchantTest {
    private final Scene scene = new Scene();

    @Test
    void theOwnerSeesTheMerchant() {
        assertEquals(scene.own.json(), show());
    }

    @Test
    void everythingThatCanChangeChanges() {
        Answer answer = scene.send(changing());

        assertEquals(200, answer.status());
        assertEquals("""
                {"id":"%1$s","name":"Żółw i Zając","publicName":"zolw-%1$s","locale":"en","country":"PL",\
                "timeZone":"Europe/Sofia","cutOverHour":5,"colour":"#0a7d4f"}""".formatted(scene.own.id()),
                answer.text());
        assertEquals(answer.json(), show());
        assertEquals(scene.other.json(), scene.send(scene.reading("programs-merchant.json", scene.other)).json());
    }

    @Test
    void zoneAndCutOverHourAreKeptWithThePrograms() {
        JsonNode program = scene.add();

        scene.send(changing().body("{\"timeZone\":\"Europe/Sofia\"}"));
        scene.send(changing().body("{\"cutOverHour\":0}"));

        assertEquals("Europe/Sofia", scene.programs().zone().getId());
        assertEquals(0, scene.programs().cutOverHour());
        assertEquals(List.of(program), scene.list(scene.own));
    }

    @Test
    void whatIsNotNamedStays() {
        JsonNode changed = scene.send(changing().body("{\"colour\":\"#ffffff\"}")).json();

        assertEquals("#ffffff", changed.path("colour").stringValue());
        assertEquals("Żółw", changed.path("name").stringValue());
        assertEquals(changed, scene.send(changing().body("{\"colour\":\"#ffffff\"}")).json());
    }

    @Test
    void changesOfDifferentThingsAtOnceAllHold() {
        List<String> bodies = List.of("{\"name\":\"Nowa\"}", "{\"colour\":\"#ffffff\"}",
                "{\"locale\":\"bg\"}", "{\"cutOverHour\":6}");

        var statuses = AtOnce.run(bodies.size(), i -> scene.send(changing().body(bodies.get(i))).status());

        assertEquals(List.of(200, 200, 200, 200), statuses);
        JsonNode merchant = show();
        assertEquals(List.of("Nowa", "#ffffff", "bg", "6"), List.of(merchant.path("name").stringValue(),
                merchant.path("colour").stringValue(), merchant.path("locale").stringValue(),
                merchant.path("cutOverHour").toString()));
    }

    @Test
    void aRetryGivesTheSameAnswer() {
        HttpCall first = changing();
        Answer answer = scene.send(first);
        scene.send(changing().body("{\"name\":\"Nowa\"}"));

        assertEquals(answer, scene.send(first));
        assertEquals("Nowa", show().path("name").stringValue());
        assertEquals("key-reused", scene.send(first.field("name", "Inna")).code());
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', too-short", "name, 'www.evil.example', web-address", "locale, 'de', one-of",
        "timeZone, 'UTC+2', time-zone",
        "colour, '#FFFFFF', pattern", "colour, 'red', pattern", "cutOverHour, '13', out-of-range",
        "cutOverHour, '-1', out-of-range",
        "country, 'BG', unknown-field", "publicName, 'mine', unknown-field", "id, '0000000002', unknown-field"})
    void aFieldThatIsWrongIsNamed(String field, String value, String code) {
        Object typed = field.equals("cutOverHour") ? Integer.valueOf(value) : value;

        assertEquals(Map.of("/" + field, code), Scene.errors(scene.send(changing().field(field, typed))));
        assertEquals(scene.own.json(), show());
    }

    @Test
    void aChangeOfNothingIsRefused() {
        assertEquals(Map.of("", "nothing-to-change"), Scene.errors(scene.send(changing().body("{}"))));
        assertEquals(Map.of("header/Idempotency-Key", "required"),
                Scene.errors(scene.send(changing().without("idempotency-key"))));
    }

    private HttpCall changing() {
        return scene.writing("programs-change-merchant.json", scene.own);
    }

    private JsonNode show() {
        return scene.send(scene.reading("programs-merchant.json", scene.own)).json();
    }
}
