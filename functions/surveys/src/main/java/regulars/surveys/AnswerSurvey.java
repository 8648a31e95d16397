package regulars.surveys;

import java.util.ArrayList;
import java.util.List;
import regulars.domain.survey.Question;
import regulars.domain.survey.Survey;
import regulars.platform.Platform;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Write;
import regulars.surveys.Guests.Guest;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/card/survey/answers}: a guest answers what was asked, in the version that was asked. Answers and gift
 * are one transaction, under the condition that nobody has answered before.
 */
final class AnswerSurvey {
    private final Guests guests;
    private final SurveyStore surveys;
    private final Rewards rewards;
    private final Idempotency idempotency;

    AnswerSurvey(Guests guests, SurveyStore surveys, Rewards rewards, Platform platform) {
        this.guests = guests;
        this.surveys = surveys;
        this.rewards = rewards;
        this.idempotency = platform.idempotency();
    }

    Response answer(Request request) {
        AnswerForm form = AnswerForm.read(request.fields());
        Member member = guests.find(request).member();
        return idempotency.once(request, member.merchant() + "#" + member.id(), () -> change(guests.find(request), form),
                memo -> Response.json(201, memo));
    }

    private Change change(Guest guest, AnswerForm form) {
        Asked asked = open(guest);
        List<Question> questions = surveys.questions(asked.merchant(), asked.version());
        form.check(questions);
        Survey survey = surveys.loadNow(asked.merchant()).survey();
        boolean alert = survey.alerts() && form.answers().low(questions).isPresent();
        Rewards.Given given = rewards.give(guest, survey.reward(), asked.at());
        List<Write> writes = new ArrayList<>(SurveyAnswer.write(asked, form.answers(), alert, guest.now()));
        writes.addAll(given.writes());
        ObjectNode answer = Json.object();
        given.gift().ifPresent(gift -> answer.set("gift", gift));
        return new Change(writes, answer);
    }

    /** @throws Problem 409 where there is nothing to be answered, or no more */
    private static Asked open(Guest guest) {
        Asked asked = guest.asked().orElseThrow(() -> Problem.of(409, "nothing-asked"));
        if (asked.answered().isPresent()) {
            throw Problem.of(409, "survey-answered");
        }
        if (!asked.isOpen(guest.now())) {
            throw Problem.of(409, "survey-over");
        }
        return asked;
    }
}
