package regulars.domain.survey;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import regulars.domain.Violation;

/**
 * What a guest answers to a survey; questions may be left out.
 *
 * @param byNumber by the question's number, from 1 on
 */
public record Answers(SortedMap<Integer, Answer> byNumber) {
    public Answers {
        byNumber = Collections.unmodifiableSortedMap(new TreeMap<>(byNumber));
    }

    /** What of it does not fit the questions, under the number of each. */
    public Map<Integer, Violation> objections(List<Question> questions) {
        var objections = new TreeMap<Integer, Violation>();
        byNumber.forEach((number, answer) -> {
            if (number < 1 || number > questions.size()) {
                objections.put(number, Violation.outOfRange("/question", 1, questions.size()));
            } else {
                questions.get(number - 1).objection(answer).ifPresent(objection -> objections.put(number, objection));
            }
        });
        return objections;
    }

    /** The first score that is low: a recommendation of 6 or less, or a rating of 2 or less. */
    public Optional<LowScore> low(List<Question> questions) {
        return byNumber.entrySet().stream().flatMap(answer -> questions.get(answer.getKey() - 1).low(answer.getValue()).stream()).findFirst();
    }

    /** The first words among them. */
    public String words() {
        return byNumber.values().stream().filter(Answer.Text.class::isInstance).map(answer -> ((Answer.Text) answer).text())
                .findFirst().orElse("");
    }
}
