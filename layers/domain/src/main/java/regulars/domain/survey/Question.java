package regulars.domain.survey;

import java.util.List;
import java.util.Optional;
import regulars.domain.Check;
import regulars.domain.Violation;

/**
 * One question of a survey. Two that read the same are the same question, in whatever version of a survey they stand.
 *
 * @param options to choose from; none where nothing is to be chosen
 */
public record Question(QuestionKind kind, LocalText text, List<LocalText> options) {
    /** Most characters of a question. */
    public static final int TEXT_LIMIT = 200;
    /** Most characters of an option. */
    public static final int OPTION_TEXT_LIMIT = 60;
    /** Fewest options. */
    public static final int OPTIONS_LEAST = 2;
    /** Most options. */
    public static final int OPTIONS_LIMIT = 6;

    public Question {
        options = List.copyOf(options);
    }

    /** What of it breaks a rule.
     * @param own the language of the merchant, in which everything has to be there */
    List<Violation> violations(String own) {
        var check = new Check();
        check.that(text.has(own), Violation.of("/text/" + own, "required"));
        boolean choice = kind == QuestionKind.CHOICE;
        check.that(choice || options.isEmpty(), Violation.of("/options", "options-not-here"));
        check.that(!choice || options.size() >= OPTIONS_LEAST && options.size() <= OPTIONS_LIMIT, Violation.of("/options", "options-count"));
        for (int i = 0; i < options.size(); i++) {
            check.that(options.get(i).has(own), Violation.of("/options/" + i + "/" + own, "required"));
        }
        return check.violations();
    }

    /** What of an answer does not fit the question. */
    Optional<Violation> objection(Answer answer) {
        return switch (answer) {
            case Answer.Score(int score) -> kind.isScored()
                    ? Optional.of(Violation.outOfRange("/score", kind.least(), kind.most())).filter(_ -> score < kind.least() || score > kind.most())
                    : Optional.of(Violation.of("/score", "answer-not-here"));
            case Answer.Option(int option) -> kind == QuestionKind.CHOICE
                    ? Optional.of(Violation.outOfRange("/option", 1, options.size())).filter(_ -> option < 1 || option > options.size())
                    : Optional.of(Violation.of("/option", "answer-not-here"));
            case Answer.Text _ -> Optional.of(Violation.of("/text", "answer-not-here")).filter(_ -> kind != QuestionKind.TEXT);
        };
    }

    /** An answer as one that the owner wants to hear of at once. */
    Optional<LowScore> low(Answer answer) {
        return answer instanceof Answer.Score(int score) && kind.isLow(score) ? Optional.of(new LowScore(this, score)) : Optional.empty();
    }
}
