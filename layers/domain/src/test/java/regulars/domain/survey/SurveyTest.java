package regulars.domain.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Violation;
import regulars.domain.program.Gift;
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.tier.TierLadder;

class SurveyTest {
    private static final Programs PROGRAMS = new Programs(List.of(Terms.of("A").program()), TierLadder.NONE, ZoneId.of("Europe/Warsaw"), 4);
    private static final Question RECOMMENDATION = question(QuestionKind.RECOMMENDATION);
    private static final Question RATING = question(QuestionKind.RATING);
    private static final Question CHOICE = question(QuestionKind.CHOICE, "Service", "Coffee");
    private static final Question TEXT = question(QuestionKind.TEXT);
    private static final List<Question> ALL = List.of(RECOMMENDATION, RATING, CHOICE, TEXT);

    private static Question question(QuestionKind kind, String... options) {
        return new Question(kind, english("Which " + kind + "?"), Stream.of(options).map(SurveyTest::english).toList());
    }

    private static LocalText english(String text) {
        return new LocalText(Map.of("en", text));
    }

    private static List<Violation> violations(String own, Question... questions) {
        return new Survey(true, List.of(questions), 3, 90, Gift.stamps(1), true).violations(PROGRAMS, own);
    }

    private static Answers answers(Map<Integer, Answer> answers) {
        return new Answers(new TreeMap<>(answers));
    }

    @Test
    void everyKindOfQuestionMayBeAsked() {
        assertEquals(List.of(), violations("en", RECOMMENDATION, RATING, CHOICE, TEXT, RATING));
        assertEquals(List.of(Violation.of("/questions", "one-recommendation")), violations("en", RECOMMENDATION, RECOMMENDATION));
    }

    @Test
    void onlyAChoiceHasOptionsAndNotTooFewOrTooMany() {
        String[] seven = Collections.nCopies(7, "Tea").toArray(String[]::new);
        assertEquals(List.of(Violation.of("/questions/0/options", "options-count"), Violation.of("/questions/1/options", "options-count"),
                        Violation.of("/questions/2/options", "options-not-here")),
                violations("en", question(QuestionKind.CHOICE, "Tea"), question(QuestionKind.CHOICE, seven), question(QuestionKind.TEXT, "Tea", "Cake")));
    }

    @Test
    void everythingIsThereInTheMerchantsOwnLanguage() {
        assertEquals(List.of(Violation.of("/questions/0/text/pl", "required"), Violation.of("/questions/0/options/0/pl", "required"),
                Violation.of("/questions/0/options/1/pl", "required")), violations("pl", CHOICE));
        var both = new LocalText(Map.of("pl", "Kawa", "en", "Coffee"));
        assertEquals(List.of("Coffee", "Kawa"), List.of(both.in("en", "pl"), both.in("bg", "pl")));
    }

    @Test
    void anAnswerFitsItsQuestion() {
        assertEquals(Map.of(), answers(Map.of(1, new Answer.Score(0), 2, new Answer.Score(5), 3, new Answer.Option(2), 4, new Answer.Text("Fine"))).objections(ALL));
        assertEquals(Map.of(1, Violation.outOfRange("/score", 0, 10), 2, Violation.outOfRange("/score", 1, 5), 3, Violation.outOfRange("/option", 1, 2),
                        4, Violation.of("/score", "answer-not-here"), 5, Violation.outOfRange("/question", 1, 4)),
                answers(Map.of(1, new Answer.Score(11), 2, new Answer.Score(0), 3, new Answer.Option(3), 4, new Answer.Score(1), 5, new Answer.Score(1))).objections(ALL));
    }

    @Test
    void sixOfTenAndTwoOfFiveAreLow() {
        assertTrue(answers(Map.of(1, new Answer.Score(6))).low(ALL).isPresent());
        assertFalse(answers(Map.of(1, new Answer.Score(7))).low(ALL).isPresent());
        assertTrue(answers(Map.of(1, new Answer.Score(10), 2, new Answer.Score(2))).low(ALL).isPresent());
        assertFalse(answers(Map.of(2, new Answer.Score(3), 3, new Answer.Option(1), 4, new Answer.Text("Awful"))).low(ALL).isPresent());
    }

    @Test
    void theNetPromoterScoreIsPromotersMinusDetractors() {
        assertEquals(OptionalInt.empty(), Nps.of(List.of()).value());
        assertEquals(new Nps(2, 2, 3), Nps.of(List.of(10, 9, 8, 7, 6, 3, 0)));
        assertEquals(OptionalInt.of(-14), Nps.of(List.of(10, 9, 8, 7, 6, 3, 0)).value(), "2/7 - 3/7 = -14.3");
        assertEquals(OptionalInt.of(100), Nps.of(List.of(9)).value());
        assertEquals(OptionalInt.of(-100), Nps.of(List.of(6, 0)).value());
    }

    @Test
    void scoresAreCountedFromTheLowestOn() {
        var ratings = new Tally(RATING, List.of(new Answer.Score(5), new Answer.Score(4), new Answer.Score(5)));
        assertEquals(List.of(0, 0, 0, 1, 2), ratings.counts());
        assertEquals(OptionalDouble.of(14.0 / 3), ratings.mean());
        assertEquals(List.of(0, 1), new Tally(CHOICE, List.of(new Answer.Option(2))).counts());
        assertEquals(OptionalDouble.empty(), new Tally(TEXT, List.of(new Answer.Text("Fine"))).mean());
    }
}
