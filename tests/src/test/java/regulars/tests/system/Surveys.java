package regulars.tests.system;

import static regulars.tests.system.Owner.object;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a café asks its guests after a visit, an hour after it. */
public final class Surveys {
    private Surveys() {
    }

    /** A choice, a recommendation, a rating and words, for two stamps. */
    public static ObjectNode terms(String program) {
        ObjectNode terms = object().put("on", true).put("hoursAfter", 1).put("everyDays", 30).put("gift", 2).put("programId", program).put("alerts", true);
        ObjectNode choice = terms.withArray("questions").addObject().put("kind", "choice");
        choice.putObject("text").put("en", "What did you come for?").put("pl", "Po co do nas?").put("bg", "За какво дойдохте?");
        choice.withArray("options").addObject().put("en", "Coffee").put("pl", "Kawa").put("bg", "Кафе");
        choice.withArray("options").addObject().put("en", "Company").put("pl", "Towarzystwo");
        question(terms, "recommendation", "Would you recommend us?");
        question(terms, "rating", "How was it?");
        question(terms, "text", "What can we do better?");
        return terms;
    }

    private static void question(ObjectNode terms, String kind, String text) {
        terms.withArray("questions").addObject().put("kind", kind).putObject("text").put("en", text).put("pl", text + " PL");
    }

    /** An answer to all of it. */
    public static ObjectNode answers(int recommendation, int rating, String words) {
        ObjectNode body = object();
        body.withArray("answers").addObject().put("question", 1).put("option", 2);
        body.withArray("answers").addObject().put("question", 2).put("score", recommendation);
        body.withArray("answers").addObject().put("question", 3).put("score", rating);
        body.withArray("answers").addObject().put("question", 4).put("text", words);
        return body;
    }

    /** The same as a call. */
    public static Call answer(int recommendation, int rating, String words) {
        return Call.post("/v1/card/survey/answers").json(answers(recommendation, rating, words));
    }

    /** Lets the café ask a guest: a visit, and time that passes. */
    public static void ask(Cafe cafe, Guest guest) {
        cafe.owner().send(Call.put("/v1/survey").json(terms(cafe.program()))).expect(200);
        visit(cafe, guest);
    }

    /** A visit, and time that passes. What was set up before it is known everywhere by then. */
    public static void visit(Cafe cafe, Guest guest) {
        cafe.regulars().advance(Duration.ofMinutes(2));
        cafe.counter().give(guest.code(), 1);
        cafe.regulars().drain();
        cafe.regulars().advance(Duration.ofMinutes(80));
        cafe.regulars().drain();
    }

    /** The newest answer that the owner sees. */
    public static JsonNode newest(Cafe cafe) {
        return cafe.owner().send(Call.get("/v1/survey/answers?limit=1")).expect(200).json().at("/items/0");
    }
}
