package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;

/** What members choose among. */
class ChoiceTest {
    private final Scene scene = new Scene();
    private final String one = scene.add().path("id").stringValue();
    private final String other = scene.add().path("id").stringValue();

    private HttpCall changing(String body) {
        return scene.writing("programs-change-choice.json", scene.own).body(body);
    }

    private Answer show() {
        return scene.send(scene.reading("programs-choice.json", scene.own));
    }

    private static String body(int everyDays, String... programs) {
        return "{\"programIds\":[" + String.join(",", List.of(programs).stream().map(id -> '"' + id + '"').toList()) + "],\"everyDays\":" + everyDays + "}";
    }

    @Test
    void thereIsNoneUntilItIsOffered() {
        assertEquals("{\"programIds\":[],\"everyDays\":30}", show().text());
    }

    @Test
    void itIsOfferedAndWithdrawn() {
        assertEquals(body(7, other, one), scene.send(changing(body(7, other, one))).text());
        assertEquals(body(7, other, one), show().text());
        assertEquals(Json.read(body(30, one, other)), scene.send(changing("{\"programIds\":[\"" + one + "\",\"" + other + "\"]}")).json());
        assertEquals(body(0), scene.send(changing(body(0))).text());
        assertEquals("{\"programIds\":[],\"everyDays\":30}", scene.send(scene.reading("programs-choice.json", scene.other)).text());
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals(Map.of("/programIds", "out-of-range"), wrong(body(30, one)));
        assertEquals(Map.of("/programIds", "distinct"), wrong(body(30, one, one)));
        assertEquals(Map.of("/everyDays", "out-of-range"), wrong(body(366, one, other)));
        assertEquals(Map.of("/programIds", "required"), wrong("{\"everyDays\":3}"));
        assertEquals(Map.of("/programIds/1", "program-not-running"), wrong(body(30, one, "00000000")));
        assertEquals(Map.of("/programIds/1", "program-not-running"), wrong(body(30, one, "!")));
        scene.send(scene.closing(scene.own, other));
        assertEquals(Map.of("/programIds/1", "program-not-running"), wrong(body(30, one, other)));
    }

    private Map<String, String> wrong(String body) {
        Map<String, String> errors = Scene.errors(scene.send(changing(body)));
        assertEquals("{\"programIds\":[],\"everyDays\":30}", show().text());
        return errors;
    }

    @Test
    void anothersProgramIsNone() {
        assertEquals(Map.of("/programIds/0", "program-not-running", "/programIds/1", "program-not-running"),
                Scene.errors(scene.send(changing(body(30, one, other)).bearer(Scene.session(scene.other)))));
    }

    @Test
    void aChangeOfTheZoneKeepsIt() {
        scene.send(changing(body(7, other, one)));
        assertEquals(200, scene.send(scene.writing("programs-change-merchant.json", scene.own).body("{\"timeZone\":\"Europe/Sofia\"}")).status());
        assertEquals(ZoneId.of("Europe/Sofia"), scene.programs().zone());
        assertEquals(body(7, other, one), show().text());
    }
}
