package regulars.surveys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import regulars.domain.survey.Answer;
import regulars.domain.survey.Question;
import regulars.platform.http.Paging;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Table;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/survey/answers}: what guests have answered, newest first, in the words of the version that was asked. */
final class AnswerList {
    /** A cursor is the id of a page's last answer. */
    private static final Pattern ID = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}-[1-9][0-9]{9}");
    private static final int LIMIT_MAX = 50;

    private final SurveyStore surveys;
    private final Shops shops;
    private final Table table;

    AnswerList(SurveyStore surveys, Shops shops, Table table) {
        this.surveys = surveys;
        this.shops = shops;
        this.table = table;
    }

    Response list(Request request) {
        String merchant = request.merchant();
        Paging paging = Paging.of(request, ID, LIMIT_MAX);
        List<SurveyAnswer> found = SurveyAnswer.newest(table, merchant, paging.cursor().flatMap(AnswerId::parse), paging.limit() + 1);
        String language = shops.language(merchant);
        Map<Integer, List<Question>> versions = new HashMap<>();
        ObjectNode page = Json.object();
        var items = page.putArray("items");
        found.stream().limit(paging.limit()).forEach(answer -> items.add(json(merchant, answer, language,
                versions.computeIfAbsent(answer.version(), version -> surveys.questions(merchant, version)))));
        if (found.size() > paging.limit()) {
            page.put("nextCursor", found.get(paging.limit() - 1).id().toString());
        }
        return Response.json(200, page);
    }

    private ObjectNode json(String merchant, SurveyAnswer answer, String language, List<Question> questions) {
        ObjectNode json = Json.object().put("id", answer.id().toString()).put("at", answer.id().at().toString())
                .put("visit", answer.visit().toString()).put("low", answer.answers().low(questions).isPresent());
        shops.firstName(merchant, answer.id().member()).ifPresent(name -> json.put("firstName", name));
        var answers = json.putArray("answers");
        answer.answers().byNumber().forEach((number, given) -> answers.add(json(questions.get(number - 1), given, language)));
        answer.reply().ifPresent(reply -> json.set("reply", json(reply)));
        return json;
    }

    private static ObjectNode json(Question question, Answer answer, String language) {
        ObjectNode json = Json.object().put("kind", question.kind().code()).put("question", question.text().in(language, language));
        return switch (answer) {
            case Answer.Score(int score) -> json.put("score", score);
            case Answer.Option(int option) -> json.put("option", question.options().get(option - 1).in(language, language));
            case Answer.Text(String text) -> json.put("text", text);
        };
    }

    /** The contract's {@code SurveyReply}. */
    static ObjectNode json(SurveyAnswer.Reply reply) {
        return Json.object().put("text", reply.text()).put("at", reply.at().toString());
    }
}
