package regulars.domain.survey;

import java.util.List;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.program.Gift;
import regulars.domain.program.Programs;

/**
 * What a shop asks its guests after a visit.
 *
 * @param on whether anybody is asked
 * @param hoursAfter the visit
 * @param everyDays nobody is asked more often
 * @param reward for answering, whatever the answer; may be nothing
 * @param alerts whether the owner hears of low scores at once
 */
public record Survey(boolean on, List<Question> questions, int hoursAfter, int everyDays, Gift reward, boolean alerts) {
    /** Most questions. */
    public static final int QUESTIONS_LIMIT = 5;
    /** Fewest hours after a visit. */
    public static final int HOURS_LEAST = 1;
    /** Most hours after a visit. */
    public static final int HOURS_LIMIT = 72;
    /** Fewest days between two askings. */
    public static final int DAYS_LEAST = 30;
    /** Most days between two askings. */
    public static final int DAYS_LIMIT = 365;

    /** What a merchant has that asks nothing. */
    public static final Survey NONE = new Survey(false, List.of(), 3, 90, Gift.stamps(0), true);

    public Survey {
        questions = List.copyOf(questions);
    }

    /** What of it breaks a rule.
     * @param own the language of the merchant */
    public List<Violation> violations(Programs programs, String own) {
        var check = new Check();
        for (int i = 0; i < questions.size(); i++) {
            check.within("/questions/" + i, questions.get(i).violations(own));
        }
        long recommendations = questions.stream().filter(question -> question.kind() == QuestionKind.RECOMMENDATION).count();
        check.that(recommendations <= 1, Violation.of("/questions", "one-recommendation"));
        check.within("", reward.violations(programs));
        return check.violations();
    }
}
