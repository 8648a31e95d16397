package regulars.surveys;

import java.util.List;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.program.Gift;
import regulars.domain.survey.LocalText;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Survey;
import regulars.platform.http.Fields;
import regulars.platform.text.Language;

/** Reads the contract's {@code SurveyTerms}. */
final class SurveyForm {
    private static final int ID_CHARS = 40;
    private static final ProgramId NO_PROGRAM = new ProgramId("0".repeat(ProgramId.LENGTH));

    private SurveyForm() {
    }

    /** @throws regulars.platform.http.Problem 400 naming every field that is wrong */
    static Survey read(Fields fields) {
        var survey = new Survey(fields.flag("on"),
                fields.objects("questions", 1, Survey.QUESTIONS_LIMIT).stream().map(SurveyForm::question).toList(),
                fields.number("hoursAfter", Survey.HOURS_LEAST, Survey.HOURS_LIMIT),
                fields.number("everyDays", Survey.DAYS_LEAST, Survey.DAYS_LIMIT),
                new Gift(fields.amount("gift", 0, Gift.LIMIT), fields.optionalText("programId", 1, ID_CHARS).map(SurveyForm::program)),
                fields.flag("alerts"));
        fields.done();
        return survey;
    }

    private static Question question(Fields fields) {
        QuestionKind kind = QuestionKind.of(fields.oneOf("kind", QuestionKind.codes())).orElseThrow();
        List<LocalText> options = fields.optionalObjects("options", Question.OPTIONS_LEAST, Question.OPTIONS_LIMIT).stream()
                .map(option -> text(option, Question.OPTION_TEXT_LIMIT)).toList();
        return new Question(kind, text(fields.object("text"), Question.TEXT_LIMIT), options);
    }

    private static LocalText text(Fields fields, int charactersMax) {
        var byLanguage = new TreeMap<String, String>();
        Language.tags().forEach(tag -> fields.optionalLabel(tag, 1, charactersMax).ifPresent(text -> byLanguage.put(tag, text)));
        return new LocalText(byLanguage);
    }

    /** What is no id of a program is none of the merchant's either. */
    private static ProgramId program(String id) {
        return ProgramId.isValid(id) ? new ProgramId(id) : NO_PROGRAM;
    }
}
