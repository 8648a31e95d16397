package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.tier.TierLadder;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import tools.jackson.databind.JsonNode;
import regulars.platform.json.Json;

class TiersTest {
    private static final String LADDER = """
            {"measure":"stamps","window":"rolling","windowMonths":12,"keepMonths":12,"graceMonths":0,"downgrade":"one-level","warningDays":21,\
            "levels":[{"name":"Srebro","threshold":20,"multiplierPercent":100,"discountPercent":0,"benefits":[]},\
            {"name":"Złoto","threshold":60,"multiplierPercent":100,"discountPercent":0,"benefits":[]}]}""";

    private final Scene scene = new Scene();

    @Test
    void aNewMerchantHasNoLevels() {
        assertEquals(0, show().path("levels").size());
        assertEquals(TierLadder.NONE, scene.programs().ladder());
    }

    @Test
    void theLadderIsReplaced() {
        Answer answer = scene.send(changing());

        assertEquals(200, answer.status());
        assertEquals(LADDER, answer.text());
        assertEquals(answer.json(), show());
        assertEquals(0, scene.send(scene.reading("programs-tiers.json", scene.other)).json().path("levels").size());
    }

    @Test
    void aLadderOverTheCalendarYearsSpendingBringsBenefits() {
        String body = """
                {"measure":"spend","window":"calendar-year","keepYears":1,"yearStartMonth":9,"graceMonths":3,"downgrade":"full","warningDays":45,"levels":[
                {"name":"Gold","threshold":500000000,"multiplierPercent":150,"discountPercent":5,"benefits":["A seat by the window"]}]}""";
        Answer answer = scene.send(changing().body(body));

        assertEquals(Json.read(body), answer.json());
        assertEquals(answer.json(), show());
    }

    @Test
    void withoutAnotherWordAYearBeginsWithJanuaryAndThereIsNoGrace() {
        JsonNode answer = scene.send(changing().body("""
                {"window":"calendar-year","keepYears":1,"downgrade":"full","levels":[]}""")).json();

        assertEquals(List.of(1, 0, 21), List.of(answer.path("yearStartMonth").intValue(), answer.path("graceMonths").intValue(),
                answer.path("warningDays").intValue()));
    }

    @Test
    void levelsBySeniorityCountALifetime() {
        String body = """
                {"measure":"seniority","window":"lifetime","keepMonths":12,"graceMonths":0,"downgrade":"never","warningDays":21,"levels":[
                {"name":"Friend","threshold":12,"multiplierPercent":100,"discountPercent":0,"benefits":[]}]}""";
        assertEquals(Json.read(body), scene.send(changing().body(body)).json());
        assertEquals(Map.of("/window", "seniority-is-lifetime"), Scene.errors(scene.send(changing().body("""
                {"measure":"seniority","window":"calendar-year","keepMonths":12,"downgrade":"never","levels":[]}"""))));
        assertEquals(Map.of("/levels/0/threshold", "out-of-range"), Scene.errors(scene.send(changing().body("""
                {"measure":"seniority","window":"lifetime","keepMonths":12,"downgrade":"never","levels":[{"name":"Friend","threshold":1201}]}"""))));
    }

    @Test
    void whatDoesNotGoTogetherIsNamed() {
        assertEquals(Map.of("/yearStartMonth", "no-years"), Scene.errors(scene.send(changing().field("yearStartMonth", 9))));
        assertEquals(Map.of("/yearStartMonth", "out-of-range", "/graceMonths", "out-of-range", "/warningDays", "out-of-range"),
                Scene.errors(scene.send(changing().field("yearStartMonth", 13).field("graceMonths", 13).field("warningDays", 0))));
        assertEquals(Map.of("/windowMonths", "not-with-window", "/keepMonths", "months-or-years"),
                Scene.errors(scene.send(changing().body("""
                        {"window":"lifetime","windowMonths":3,"keepMonths":3,"keepYears":1,"downgrade":"full","levels":[]}"""))));
        assertEquals(Map.of("/windowMonths", "required", "/keepMonths", "required", "/measure", "one-of"),
                Scene.errors(scene.send(changing().body("""
                        {"measure":"miles","downgrade":"full","levels":[]}"""))));
    }

    @Test
    void programsSurviveAnotherLadder() {
        JsonNode program = scene.add();

        scene.send(changing());

        assertEquals(program, scene.list(scene.own).getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "one-level", "full"})
    void aDowngradeIsReadAndWrittenAsTheSameWord(String downgrade) {
        scene.send(changing().field("downgrade", downgrade));

        assertEquals(downgrade, show().path("downgrade").stringValue());
    }

    @Test
    void aRetryGivesTheSameAnswerAndChangesNothing() {
        HttpCall first = changing();
        Answer answer = scene.send(first);
        scene.send(changing().field("keepMonths", 3));

        assertEquals(answer, scene.send(first));
        assertEquals(3, show().path("keepMonths").intValue());
        assertEquals("key-reused", scene.send(first.field("keepMonths", 4)).code());
    }

    @Test
    void levelsAscendAndHaveNamesOfTheirOwn() {
        assertEquals(Map.of("/levels/1/threshold", "not-ascending", "/levels/2/name", "not-unique"),
                Scene.errors(scene.send(changing().body("""
                        {"windowMonths":1,"keepMonths":1,"downgrade":"full","levels":[
                        {"name":"A","threshold":5},{"name":"B","threshold":5},{"name":"A","threshold":6}]}"""))));
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertEquals(Map.of("/windowMonths", "out-of-range", "/keepMonths", "whole-number", "/downgrade", "one-of",
                        "/levels/0/name", "too-short", "/levels/0/threshold", "out-of-range", "/levels/1", "object",
                        "/levels/2/name", "required", "/levels/2/threshold", "required",
                        "/levels/2/colour", "unknown-field"),
                Scene.errors(scene.send(changing().body("""
                        {"windowMonths":37,"keepMonths":"3","downgrade":"ONE_LEVEL","levels":[
                        {"name":"","threshold":0},7,{"colour":"#ffffff"}]}"""))));
        assertEquals(Map.of("/windowMonths", "required", "/keepMonths", "required", "/downgrade", "required",
                "/levels", "required"),
                Scene.errors(scene.send(changing().body("{}"))));
        assertEquals(Map.of("/levels", "array"), Scene.errors(scene.send(changing().field("levels", Map.of()))));
    }

    private HttpCall changing() {
        return scene.writing("programs-change-tiers.json", scene.own);
    }

    private JsonNode show() {
        return scene.send(scene.reading("programs-tiers.json", scene.own)).json();
    }
}
