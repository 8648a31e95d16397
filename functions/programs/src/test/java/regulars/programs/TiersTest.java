package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.tier.TierLadder;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import tools.jackson.databind.JsonNode;

class TiersTest {
    private static final String LADDER = """
            {"windowMonths":12,"keepMonths":12,"downgrade":"one-level",\
            "levels":[{"name":"Srebro","threshold":20},{"name":"Złoto","threshold":60}]}""";

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
