package regulars.domain.survey;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** What was answered to one question. */
public record Tally(Question question, List<Answer> answers) {
    public Tally {
        answers = List.copyOf(answers);
    }

    /** How often each score or option was given, the lowest or first at the beginning; empty for words. */
    public List<Integer> counts() {
        return switch (question.kind()) {
            case RECOMMENDATION, RATING -> IntStream.rangeClosed(question.kind().least(), question.kind().most()).mapToObj(score -> count(new Answer.Score(score))).toList();
            case CHOICE -> IntStream.rangeClosed(1, question.options().size()).mapToObj(option -> count(new Answer.Option(option))).toList();
            case TEXT -> List.of();
        };
    }

    /** Of the scores; empty where there are none. */
    public OptionalDouble mean() {
        return scores().stream().mapToInt(Integer::intValue).average();
    }

    /** Of the scores. */
    public Nps nps() {
        return Nps.of(scores());
    }

    private int count(Answer answer) {
        return (int) answers.stream().filter(answer::equals).count();
    }

    private List<Integer> scores() {
        return answers.stream().filter(Answer.Score.class::isInstance).map(answer -> ((Answer.Score) answer).score()).toList();
    }
}
