package regulars.surveys;

import java.util.List;
import regulars.domain.Violation;
import regulars.domain.survey.Survey;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.survey.SurveyJson;
import regulars.platform.store.survey.SurveyStore;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/survey}: what guests are asked, shown and replaced. */
final class Settings {
    private final SurveyStore surveys;
    private final Shops shops;
    private final ProgramStore programs;
    private final Idempotency idempotency;

    Settings(SurveyStore surveys, Shops shops, ProgramStore programs, Idempotency idempotency) {
        this.surveys = surveys;
        this.shops = shops;
        this.programs = programs;
        this.idempotency = idempotency;
    }

    Response show(Request request) {
        return Response.json(200, json(surveys.loadNow(request.merchant())));
    }

    Response change(Request request) {
        Survey survey = SurveyForm.read(request.fields());
        return idempotency.once(request, request.merchant(), () -> replace(request.merchant(), survey), memo -> Response.json(200, memo));
    }

    private Change replace(String merchant, Survey survey) {
        List<Violation> violations = survey.violations(programs.loadNow(merchant).programs(), shops.language(merchant));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        SurveyStore.Stored before = surveys.loadNow(merchant);
        SurveyStore.Stored after = before.changed(survey);
        return new Change(SurveyStore.replace(merchant, before, after), json(after));
    }

    private static ObjectNode json(SurveyStore.Stored stored) {
        return SurveyJson.of(stored.survey()).put("version", stored.version());
    }
}
