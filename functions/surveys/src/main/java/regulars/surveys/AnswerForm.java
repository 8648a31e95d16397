package regulars.surveys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import regulars.domain.Violation;
import regulars.domain.survey.Answer;
import regulars.domain.survey.Answers;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Survey;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;

/**
 * Answers as they were entered.
 *
 * @param pointers where the answer to each question stands in the body
 */
record AnswerForm(Answers answers, Map<Integer, String> pointers) {
    /** @throws Problem 400 naming every field that is wrong, whatever was asked */
    static AnswerForm read(Fields fields) {
        var answers = new TreeMap<Integer, Answer>();
        var pointers = new HashMap<Integer, String>();
        for (Fields entered : fields.objects("answers", 1, Survey.QUESTIONS_LIMIT)) {
            int number = entered.number("question", 1, Survey.QUESTIONS_LIMIT);
            answer(entered).ifPresent(answer -> {
                if (answers.put(number, answer) != null) {
                    entered.violate("question", "distinct");
                }
                pointers.put(number, entered.pointer());
            });
        }
        fields.done();
        return new AnswerForm(new Answers(answers), pointers);
    }

    private static Optional<Answer> answer(Fields fields) {
        QuestionKind widest = QuestionKind.RECOMMENDATION;
        Optional<Answer> score = fields.optionalNumber("score", widest.least(), widest.most()).map(Answer.Score::new);
        Optional<Answer> option = fields.optionalNumber("option", 1, Question.OPTIONS_LIMIT).map(Answer.Option::new);
        Optional<Answer> text = fields.optionalText("text", 1, Answer.TEXT_LIMIT).map(Answer.Text::new);
        List<Answer> given = Stream.of(score, option, text).flatMap(Optional::stream).toList();
        if (given.size() != 1) {
            fields.violate(Violation.of(fields.pointer(), "one-answer"));
        }
        return given.stream().findFirst();
    }

    /** @throws Problem 400 naming every answer that does not fit what was asked */
    void check(List<Question> questions) {
        var violations = new ArrayList<Violation>();
        answers.objections(questions).forEach((number, found) ->
                violations.add(new Violation(pointers.get(number) + found.pointer(), found.code(), found.parameters())));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
