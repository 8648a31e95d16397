package regulars.automations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Automations;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import regulars.platform.store.AutomationStore;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import tools.jackson.databind.JsonNode;

class AutomaticMessagesTest {
    private static final String SETTINGS = """
            {"birthday":{"on":true,"daysBefore":3,"hour":9,"gift":2},"anniversary":{"on":true,"hour":8,"gift":3},\
            "firstVisit":{"on":true,"daysBefore":-2,"hour":20,"gift":0},"winBack":{"on":false,"afterDays":30,"hour":11,"invitations":2,"leftOut":10},\
            "expiring":{"on":true,"daysBefore":14},\
            "rewardReady":true,"almostReady":false,"tierUp":true,"tierAtRisk":false,"tierLost":true,"couponGiven":false,"couponExpiring":true,\
            "weeklyLimit":3,"tone":"warm"}""";

    private static final JsonNode UNTOUCHED = Json.read(Json.write(AutomationStore.json(Automations.DEFAULT)));

    private final Scene scene = new Scene();

    @Test
    void aNewMerchantHasThemAsTheyCome() {
        assertEquals(UNTOUCHED, show());
    }

    @Test
    void theyAreReplacedForThisMerchantAlone() {
        Answer answer = scene.send(changing());

        assertEquals(200, answer.status());
        assertEquals(Json.read(SETTINGS), answer.json());
        assertEquals(answer.json(), show());
        assertEquals(UNTOUCHED,
                scene.send(scene.reading("automations-show.json", scene.other)).json());
    }

    @Test
    void whatCameLaterIsOnWhereNobodyHasSaidOtherwise() {
        scene.send(changing().body(SETTINGS.replaceAll("\"(almostReady|tierLost|couponGiven|couponExpiring)\":(true|false),", "")));
        assertEquals(List.of(true, true, true, true), Stream.of("almostReady", "tierLost", "couponGiven", "couponExpiring")
                .map(name -> show().path(name).booleanValue()).toList());
    }

    @Test
    void theReminderOfUnitsThatEndIsSwitchedAndMovedAndComesBackWhereItIsLeftOut() {
        scene.send(changing().field("expiring", Json.read("{\"on\":false,\"daysBefore\":60}")));
        assertEquals(Json.read("{\"on\":false,\"daysBefore\":60}"), show().path("expiring"));

        scene.send(changing());
        assertEquals(Json.read("{\"on\":true,\"daysBefore\":14}"), show().path("expiring"));
        assertEquals(Map.of("/expiring/on", "required", "/expiring/daysBefore", "out-of-range"),
                Scene.errors(scene.send(changing().field("expiring", Json.read("{\"daysBefore\":2}")))));
    }

    @Test
    void theToneIsWarmUnlessSomethingElseIsSaid() {
        assertEquals("playful", scene.send(changing().field("tone", "playful")).json().path("tone").asString());
        assertEquals("playful", show().path("tone").asString());
        assertEquals("warm", scene.send(changing().body(SETTINGS.replace(",\"tone\":\"warm\"", ""))).json().path("tone").asString());
        assertEquals(Map.of("/tone", "one-of"), Scene.errors(scene.send(changing().field("tone", "loud"))));
    }

    @Test
    void aRetryGivesTheSameAnswerAndChangesNothing() {
        HttpCall first = changing();
        Answer answer = scene.send(first);
        scene.send(changing().field("weeklyLimit", 7));

        assertEquals(answer, scene.send(first));
        assertEquals(7, show().path("weeklyLimit").intValue());
        assertEquals("key-reused", scene.send(first.field("weeklyLimit", 4)).code());
    }

    @Test
    void theBirthdaysGiftNamesAProgramOfTheMerchantsThatCountsSomething() {
        String points = Scene.STARS.value();
        String discount = Scene.CLUB.value();

        Answer answer = scene.send(giving(1_000_000, points));
        assertEquals(List.of(1_000_000, points), List.of(answer.json().at("/birthday/gift").intValue(), answer.json().at("/birthday/programId").asString()));
        assertEquals(answer.json(), show());
        for (String id : List.of(discount, "P0000000", "nothing")) {
            assertEquals(Map.of("/birthday/programId", "program-without-units"), Scene.errors(scene.send(giving(1, id))));
        }
        assertEquals(Map.of("/birthday/gift", "out-of-range"), Scene.errors(scene.send(changing().body(SETTINGS.replace("\"gift\":2", "\"gift\":21")))));
    }

    @Test
    void theAnniversaryIsOffWhereNobodyHasSetIt() {
        var anniversary = Json.read("{\"on\":false,\"hour\":9,\"gift\":1}");
        HttpCall without = changing().body(SETTINGS.replaceFirst("\"anniversary\":\\{[^}]*},", ""));
        assertEquals(anniversary, scene.send(without).json().path("anniversary"));

        var key = new Key("MERCHANT#" + scene.own.merchant(), "AUTOMATIONS");
        String stored = scene.platform.table().getConsistent(key).orElseThrow().text("settings");
        scene.platform.table().transact(List.of(Write.put(Item.of(key, 1).with("settings", stored.replaceFirst("\"anniversary\":\\{[^}]*},", "")))));
        assertEquals(anniversary, show().path("anniversary"));
        assertEquals(Map.of("/anniversary/programId", "program-without-units"), Scene.errors(scene.send(
                changing().body(SETTINGS.replace("\"hour\":8,\"gift\":3", "\"hour\":8,\"gift\":3,\"programId\":\"P0000000\"")))));
    }

    @Test
    void theFirstVisitIsOffWhereNobodyHasSetIt() {
        var firstVisit = Json.read("{\"on\":false,\"daysBefore\":0,\"hour\":9,\"gift\":1}");
        assertEquals(firstVisit, scene.send(changing().body(SETTINGS.replaceFirst("\"firstVisit\":\\{[^}]*},", ""))).json().path("firstVisit"));
        assertEquals(Map.of("/firstVisit/daysBefore", "out-of-range"), Scene.errors(scene.send(
                changing().body(SETTINGS.replace("\"daysBefore\":-2", "\"daysBefore\":-15")))));
        assertEquals(Map.of("/firstVisit/gift", "out-of-range"), Scene.errors(scene.send(changing().body(SETTINGS.replace("\"gift\":0", "\"gift\":21")))));
    }

    private HttpCall giving(int units, String program) {
        return changing().body(SETTINGS.replace("\"gift\":2", "\"gift\":" + units + ",\"programId\":\"" + program + "\""));
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertEquals(Map.of("/birthday/on", "true-or-false", "/birthday/daysBefore", "out-of-range",
                        "/birthday/hour", "out-of-range", "/birthday/gift", "required", "/winBack", "object",
                        "/rewardReady", "required", "/tierUp", "required", "/tierAtRisk", "required",
                        "/weeklyLimit", "whole-number", "/birthday/year", "unknown-field"),
                Scene.errors(scene.send(changing().body("""
                        {"birthday":{"on":1,"daysBefore":15,"hour":7,"year":1990},"winBack":7,"weeklyLimit":"3"}"""))));
        assertEquals(Map.of("/birthday", "required", "/winBack", "required", "/rewardReady", "required",
                        "/tierUp", "required", "/tierAtRisk", "required", "/weeklyLimit", "required"),
                Scene.errors(scene.send(changing().body("{}"))));
    }

    private HttpCall changing() {
        return scene.writing("automations-change.json", scene.own);
    }

    private JsonNode show() {
        return scene.send(scene.reading("automations-show.json", scene.own)).json();
    }
}
