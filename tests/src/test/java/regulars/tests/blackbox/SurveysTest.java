package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.Surveys;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop asks after a visit; a guest answers once, gets units for it, and is answered. */
@SystemTest(own = true)
class SurveysTest {
    private final Regulars regulars;

    SurveysTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private static JsonNode asked(Guest guest) {
        return guest.send(Call.get("/v1/card/survey")).expect(200).json();
    }

    private static List<Mail> mails(Guest guest, String subject) {
        return guest.inbox().stream().filter(mail -> mail.subject().startsWith(subject)).toList();
    }

    private Guest guest(Cafe cafe, String name) {
        return Guest.join(regulars, cafe.owner().publicName(), name, Owner.newEmail("guest"));
    }

    @Test
    void fromTheVisitToTheReply() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = guest(cafe, "Zofia");
        assertEquals(0, cafe.owner().send(Call.get("/v1/survey")).expect(200).json().path("version").intValue());
        Surveys.ask(cafe, guest);

        Mail mail = mails(guest, "How was it, Zofia?").getFirst();
        assertEquals(guest.cardToken(), mail.linkTo("/c"));
        assertEquals("open", guest.card().path("survey").stringValue());
        JsonNode open = asked(guest);
        assertEquals(List.of("choice", "recommendation", "rating", "text"), open.path("questions").valueStream().map(one -> one.path("kind").stringValue()).toList());
        assertEquals("How was it?", open.at("/questions/2/text").stringValue());
        assertEquals(2, open.at("/gift/units").intValue());

        JsonNode thanks = guest.send(Surveys.answer(9, 4, "More cake")).expect(201).json();
        assertEquals(2, thanks.at("/gift/units").intValue());
        assertEquals(3, guest.balance());
        assertEquals(0, asked(guest).path("questions").size());
        assertFalse(guest.card().has("survey"));
        assertEquals("survey", guest.send(Call.get("/v1/card/history?limit=1")).expect(200).json().at("/items/0/gift").stringValue());

        JsonNode answer = Surveys.newest(cafe);
        assertEquals("Zofia", answer.path("firstName").stringValue());
        assertFalse(answer.path("low").booleanValue());
        assertEquals(List.of("Company", "9", "4", "More cake"), answer.path("answers").valueStream().map(one -> Stream.of("option", "score", "text")
                .filter(one::has).map(name -> one.path(name).asString()).findFirst().orElse("")).toList());

        JsonNode results = cafe.owner().send(Call.get("/v1/survey/results")).expect(200).json();
        assertEquals(List.of(1, 1, 100), List.of(results.path("asked").intValue(), results.path("answered").intValue(), results.at("/questions/1/nps/value").intValue()));
        assertEquals("[0,0,0,1,0]", results.at("/questions/2/counts").toString());

        String reply = "/v1/survey/answers/" + answer.path("id").stringValue() + "/reply";
        cafe.owner().send(Call.post(reply).json(object().put("text", "Cake it is, from Friday on."))).expect(201);
        cafe.owner().send(Call.post(reply).json(object().put("text", "Again"))).expect(409, "already-replied");
        regulars.drain();
        Mail answered = mails(guest, "We have replied, Zofia").getFirst();
        assertTrue(answered.text().contains("More cake") && answered.text().contains("Cake it is, from Friday on."), answered.text());
        assertEquals("replied", guest.card().path("survey").stringValue());
        assertEquals("Cake it is, from Friday on.", asked(guest).at("/reply/text").stringValue());
    }

    @Test
    void onceHoweverOftenItIsAnswered() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        guest.send(Surveys.answer(9, 4, "Fine")).expect(409, "nothing-asked");
        Surveys.ask(cafe, guest);

        Call same = Surveys.answer(3, 1, "Cold");
        List<Answer> answers = IntStream.range(0, 20).mapToObj(i -> CompletableFuture.supplyAsync(() ->
                guest.send(i % 2 == 0 ? same : Surveys.answer(3, 1, "Cold " + i)))).toList().stream().map(CompletableFuture::join).toList();
        List<Integer> statuses = answers.stream().map(Answer::status).distinct().sorted().toList();
        assertTrue(List.of(List.of(201, 409), List.of(201)).contains(statuses), statuses.toString());
        assertEquals(3, guest.balance(), "one stamp and one gift");
        assertEquals(1, cafe.owner().send(Call.get("/v1/survey/answers")).expect(200).json().path("items").size());
        guest.send(Surveys.answer(10, 5, "Once more")).expect(409, "survey-answered");
    }

    @Test
    void theOwnerHearsOfALowScoreOnceAndNotOfEachOfMany() {
        Cafe cafe = Cafe.open(regulars);
        cafe.owner().send(Call.put("/v1/survey").json(Surveys.terms(cafe.program()))).expect(200);
        List<Guest> guests = IntStream.range(0, 7).mapToObj(_ -> cafe.guest()).toList();
        regulars.advance(Duration.ofMinutes(2));
        guests.forEach(guest -> cafe.counter().give(guest.code(), 1));
        regulars.advance(Duration.ofMinutes(80));
        guests.forEach(guest -> {
            guest.send(Surveys.answer(6, 5, "Loud")).expect(201);
            regulars.drain();
        });

        List<Mail> told = regulars.inbox(cafe.owner().email()).stream().filter(mail -> mail.subject().equals("A guest was not happy")).toList();
        assertEquals(5, told.size());
        assertTrue(told.getFirst().text().contains("“Would you recommend us?” Ania answered: 6 of 10."), told.getFirst().text());
        assertFalse(told.getFirst().text().contains("Loud"));
    }

    @Test
    void whoeverIsAskedAnswersWhatWasAsked() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Surveys.ask(cafe, guest);
        ObjectNode other = Surveys.terms(cafe.program()).put("on", false).put("gift", 0);
        other.putArray("questions").addObject().put("kind", "rating").putObject("text").put("en", "How was it?").put("pl", "How was it? PL");
        cafe.owner().send(Call.put("/v1/survey").json(other)).expect(200);

        assertEquals(4, asked(guest).path("questions").size());
        guest.send(Surveys.answer(9, 4, "Fine")).expect(201);
        assertEquals("recommendation", Surveys.newest(cafe).at("/answers/1/kind").stringValue());
        JsonNode results = cafe.owner().send(Call.get("/v1/survey/results")).expect(200).json();
        assertEquals(1, results.path("questions").size());
        assertEquals(4, results.at("/questions/0/mean").intValue(), "a question that reads the same is the same");

        Surveys.visit(cafe, cafe.guest());
        assertEquals(1, cafe.owner().send(Call.get("/v1/survey/results")).expect(200).json().path("asked").intValue(), "nobody is asked while it is off");
    }

    @Test
    void nobodyIsAskedOftenAndNothingForEver() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = guest(cafe, "Olga");
        Surveys.ask(cafe, guest);
        Surveys.visit(cafe, guest);
        assertEquals(1, mails(guest, "How was it, Olga?").size());

        regulars.advance(Duration.ofDays(14));
        assertFalse(guest.card().has("survey"));
        guest.send(Surveys.answer(9, 4, "Late")).expect(409, "survey-over");

        regulars.advance(Duration.ofDays(17));
        Surveys.visit(new Cafe(regulars, cafe.owner().signIn(), cafe.counter(), cafe.program()), guest);
        regulars.advance(Duration.ofHours(12));
        assertEquals(2, mails(guest, "How was it, Olga?").size());
        guest.send(Surveys.answer(9, 4, "Now")).expect(201);
    }

    @Test
    void anAnswerThatDoesNotFitIsRefusedByItsPlace() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Surveys.ask(cafe, guest);
        ObjectNode wrong = object();
        wrong.withArray("answers").addObject().put("question", 4).put("score", 3);
        wrong.withArray("answers").addObject().put("question", 3).put("score", 6);
        wrong.withArray("answers").addObject().put("question", 5).put("text", "Who asks?");
        assertEquals(List.of("/answers/0/score", "/answers/1/score", "/answers/2/question"),
                guest.send(Call.post("/v1/card/survey/answers").json(wrong)).expect(400).pointers().stream().sorted().toList());
        ObjectNode twice = object();
        twice.withArray("answers").addObject().put("question", 2).put("score", 3);
        twice.withArray("answers").addObject().put("question", 2).put("score", 4).put("text", "Or so");
        assertEquals(List.of("/answers/1", "/answers/1/question"),
                guest.send(Call.post("/v1/card/survey/answers").json(twice)).expect(400).pointers().stream().sorted().toList());
        assertEquals("open", guest.card().path("survey").stringValue());
    }

    @Test
    void aSurveyIsWrittenInTheShopsOwnLanguageAndAsksOnceForARecommendation() {
        Cafe cafe = Cafe.open(regulars);
        ObjectNode terms = Surveys.terms(cafe.program());
        terms.withArray("questions").addObject().put("kind", "recommendation").putObject("text").put("bg", "Бихте ли ни препоръчали?");
        assertEquals(List.of("/questions", "/questions/4/text/en"), cafe.owner().send(Call.put("/v1/survey").json(terms)).expect(400).pointers().stream().sorted().toList());
        assertEquals(List.of("/programId"), cafe.owner().send(Call.put("/v1/survey").json(Surveys.terms(Cafe.open(regulars).program()))).expect(400).pointers());
    }
}
