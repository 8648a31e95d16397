package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;

class LotTermsTest {
    private final Scene scene = new Scene();

    @Test
    void everyKindOfExpiryIsKeptAsItWasSaid() {
        for (String expiry : List.of("{\"kind\":\"never\"}", "{\"kind\":\"month-end\",\"months\":12}",
                "{\"kind\":\"months\",\"months\":3}", "{\"kind\":\"date\",\"date\":\"02-29\"}",
                "{\"kind\":\"inactivity\",\"months\":6}")) {
            Answer answer = scene.send(adding(expiry).field("pendingDays", 14));

            assertEquals(201, answer.status(), answer::text);
            String id = answer.json().path("id").stringValue();
            JsonNode shown = scene.send(scene.showing(scene.own, id)).json();
            assertEquals(Json.read(expiry), shown.path("expiry"));
            assertEquals(14, shown.path("pendingDays").intValue());
            assertEquals(expiry.contains("month-end"), shown.has("expiryMonths"));
        }
    }

    @Test
    void monthsAloneAreThroughTheEndOfAMonth() {
        JsonNode program = scene.add();

        assertEquals(Json.read("{\"kind\":\"month-end\",\"months\":12}"), program.path("expiry"));
        assertEquals(0, program.path("pendingDays").intValue());
        assertFalse(scene.send(scene.adding().withoutField("expiryMonths")).json().has("expiryMonths"));
    }

    @Test
    void bothWaysToSayItAtOnceAreRefused() {
        var errors = Scene.errors(scene.send(scene.adding().field("expiry", Json.read("{\"kind\":\"never\"}"))));
        assertEquals(Map.of("/expiryMonths", "expiry-twice"), errors);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals(Map.of("/expiry/kind", "one-of"), wrong("{\"kind\":\"soon\"}"));
        assertEquals(Map.of("/expiry/kind", "required"), wrong("{}"));
        assertEquals(Map.of("/expiry/months", "required"), wrong("{\"kind\":\"months\"}"));
        assertEquals(Map.of("/expiry/months", "out-of-range"), wrong("{\"kind\":\"inactivity\",\"months\":121}"));
        assertEquals(Map.of("/expiry/months", "out-of-range"), wrong("{\"kind\":\"month-end\",\"months\":0}"));
        assertEquals(Map.of("/expiry/months", "unknown-field"), wrong("{\"kind\":\"never\",\"months\":3}"));
        assertEquals(Map.of("/expiry/date", "date"), wrong("{\"kind\":\"date\",\"date\":\"02-30\"}"));
        assertEquals(Map.of("/expiry/date", "required"), wrong("{\"kind\":\"date\"}"));
        assertEquals(Map.of("/expiry", "object"), wrong("12"));
        assertEquals(Map.of("/pendingDays", "out-of-range"), Scene.errors(scene.send(scene.adding().field("pendingDays", 91))));
        assertEquals(Map.of("/pendingDays", "out-of-range"), Scene.errors(scene.send(scene.adding().field("pendingDays", -1))));
    }

    private Map<String, String> wrong(String expiry) {
        return Scene.errors(scene.send(adding(expiry)));
    }

    private HttpCall adding(String expiry) {
        return scene.adding().withoutField("expiryMonths").field("expiry", Json.read(expiry));
    }
}
