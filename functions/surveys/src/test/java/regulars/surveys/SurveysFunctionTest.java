package regulars.surveys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.domain.message.MessageKind;
import regulars.fixture.AtOnce;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.table.Item;
import tools.jackson.databind.JsonNode;

class SurveysFunctionTest {
    private final Scene scene = new Scene();

    private JsonNode survey() {
        return scene.send(scene.reading("surveys-show.json", scene.own)).json();
    }

    private Item answer() {
        return scene.platform.table().getConsistent(AnswerId.parse(scene.newest()).orElseThrow().key(scene.own.merchant())).orElseThrow();
    }

    @Test
    void otherQuestionsAreAnotherVersionAndOtherHoursAreNot() {
        assertEquals(0, survey().path("version").intValue());
        scene.send(scene.writing("surveys-change.json", scene.own));
        scene.send(scene.writing("surveys-change.json", scene.own).field("hoursAfter", 24));
        assertEquals(List.of(1, 24), List.of(survey().path("version").intValue(), survey().path("hoursAfter").intValue()));
        scene.send(scene.writing("surveys-change.json", scene.own)
                .field("questions", Json.read("[{\"kind\":\"text\",\"text\":{\"pl\":\"Co nowego?\"}}]")));
        assertEquals(2, survey().path("version").intValue());
        assertEquals(0, scene.send(scene.reading("surveys-show.json", scene.other)).json().path("version").intValue());
    }

    @Test
    void aGuestReadsTheOwnLanguageAndElseTheShops() {
        scene.send(scene.writing("surveys-change.json", scene.own)
                .field("questions", Json.read("[{\"kind\":\"rating\",\"text\":{\"pl\":\"Jak było?\",\"en\":\"How was it?\"}}]")));
        assertEquals("[]", scene.send(scene.card("surveys-asked.json")).json().path("questions").toString());
        scene.ask();
        JsonNode asked = scene.send(scene.card("surveys-asked.json")).json();
        assertEquals("Jak było?", asked.at("/questions/0/text").stringValue());
        assertEquals("{\"units\":2,\"program\":\"Coffee card\",\"kind\":\"stamps\"}", asked.path("gift").toString());
    }

    @Test
    void answersAndGiftAreOne() {
        scene.answered();
        assertEquals(2, scene.balance());
        var keys = scene.platform.accounts().all(scene.own.merchant(), scene.guest.account()).stream().map(entry -> entry.sealed().entry().id().key()).toList();
        assertEquals(1, keys.size());
        assertTrue(keys.getFirst().matches("survey/[0-9]{10}/" + scene.guest.id()), keys.toString());
        assertEquals(409, scene.send(scene.card("surveys-answer.json")).status());
        assertEquals(2, scene.balance());
    }

    @Test
    void twentyAtOnceAreOneAnswer() {
        scene.send(scene.writing("surveys-change.json", scene.own));
        scene.ask();
        List<Integer> answers = AtOnce.run(20, _ -> scene.send(scene.card("surveys-answer.json")).status());
        assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
        assertEquals(2, scene.balance());
    }

    @Test
    void afterTwoWeeksItIsOver() {
        scene.send(scene.writing("surveys-change.json", scene.own));
        scene.ask();
        scene.fixture.clock().advance(Duration.ofDays(14));
        assertEquals("survey-over", scene.send(scene.card("surveys-answer.json")).json().path("code").stringValue());
        assertEquals(0, scene.balance());
    }

    @Test
    void aProgramThatDoesNotRunGivesNothing() {
        scene.send(scene.writing("surveys-change.json", scene.own).field("gift", 0));
        scene.ask();
        assertEquals("{}", scene.send(scene.card("surveys-answer.json")).json().toString());
        assertEquals(0, scene.balance());
    }

    @Test
    void onlyALowAnswerIsToldAndHoldsNoAddress() {
        scene.answered();
        assertTrue(answer().optionalText("expires").isEmpty());
        assertFalse(answer().attributes().toString().contains("@example.com"));

        Scene low = new Scene();
        low.send(low.writing("surveys-change.json", low.own));
        low.ask();
        low.send(low.card("surveys-answer.json").field("answers", Json.read("[{\"question\":2,\"score\":2}]")));
        assertTrue(low.platform.table().getConsistent(AnswerId.parse(low.newest()).orElseThrow().key(low.own.merchant())).orElseThrow()
                .optionalText("expires").isPresent());
    }

    @Test
    void theOwnerRepliesOnceToTheOwnGuestsOnly() {
        scene.answered();
        String path = "/v1/survey/answers/" + scene.newest() + "/reply";
        assertEquals(404, scene.send(scene.writing("surveys-reply.json", scene.other).path("POST", path)).status());
        assertEquals(400, scene.send(scene.writing("surveys-reply.json", scene.own).path("POST", path).field("text", "See www.example.com")).status());
        Answer reply = scene.send(scene.writing("surveys-reply.json", scene.own).path("POST", path));
        assertEquals(201, reply.status());
        assertEquals(409, scene.send(scene.writing("surveys-reply.json", scene.own).path("POST", path)).status());
        assertEquals(1, scene.platform.table().list(Member.partition(scene.own.merchant(), scene.guest.id()), "SEND#" + MessageKind.SURVEY_REPLY.code()).size());
        assertEquals(reply.json(), scene.send(scene.card("surveys-asked.json")).json().path("reply"));
    }

    @Test
    void whoeverIsGoneIsNotRepliedTo() {
        scene.answered();
        String path = "/v1/survey/answers/" + scene.newest() + "/reply";
        scene.platform.table().delete(Member.key(scene.own.merchant(), scene.guest.id()));
        assertEquals(404, scene.send(scene.writing("surveys-reply.json", scene.own).path("POST", path)).status());
        assertTrue(scene.send(scene.reading("surveys-answers.json", scene.own)).json().at("/items/0/firstName").isMissingNode());
    }

    @Test
    void resultsAreOfNinetyDays() {
        scene.answered();
        JsonNode results = scene.send(scene.reading("surveys-results.json", scene.own)).json();
        assertEquals(List.of(1, 1), List.of(results.path("asked").intValue(), results.path("answered").intValue()));
        assertEquals("{\"value\":100,\"promoters\":1,\"passives\":0,\"detractors\":0}", results.at("/questions/0/nps").toString());
        assertEquals("[\"Kawa\",\"Towarzystwo\"]", results.at("/questions/2/options").toString());
        assertEquals("[0,1]", results.at("/questions/2/counts").toString());
    }
}
