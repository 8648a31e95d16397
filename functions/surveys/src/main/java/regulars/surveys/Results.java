package regulars.surveys;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import regulars.domain.survey.Answer;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Tally;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Table;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/survey/results}: what the last 90 days' answers come to, counted when somebody looks. */
final class Results {
    private static final Duration LOOKED_AT = Duration.ofDays(90);
    private static final double HUNDREDTHS = 100;

    private final SurveyStore surveys;
    private final Shops shops;
    private final Table table;
    private final World world;

    Results(SurveyStore surveys, Shops shops, Platform platform) {
        this.surveys = surveys;
        this.shops = shops;
        this.table = platform.table();
        this.world = platform.world();
    }

    Response show(Request request) {
        String merchant = request.merchant();
        Instant from = world.now().minus(LOOKED_AT);
        List<SurveyAnswer> answers = SurveyAnswer.since(table, merchant, from);
        ObjectNode json = Json.object().put("from", from.toString()).put("asked", Asked.count(table, merchant, from)).put("answered", answers.size());
        String language = shops.language(merchant);
        var questions = json.putArray("questions");
        tallies(merchant, answers).forEach(tally -> questions.add(json(tally, language)));
        return Response.json(200, json);
    }

    /** Of the questions that are asked now, in whatever version they were answered. */
    private List<Tally> tallies(String merchant, List<SurveyAnswer> answers) {
        var given = new HashMap<Question, List<Answer>>();
        var versions = new HashMap<Integer, List<Question>>();
        answers.forEach(answer -> {
            List<Question> asked = versions.computeIfAbsent(answer.version(), version -> surveys.questions(merchant, version));
            answer.answers().byNumber().forEach((number, one) -> given.computeIfAbsent(asked.get(number - 1), _ -> new ArrayList<>()).add(one));
        });
        return surveys.loadNow(merchant).survey().questions().stream().map(question -> tally(question, given)).toList();
    }

    private static Tally tally(Question question, Map<Question, List<Answer>> given) {
        return new Tally(question, given.getOrDefault(question, List.of()));
    }

    private static ObjectNode json(Tally tally, String language) {
        Question question = tally.question();
        ObjectNode json = Json.object().put("kind", question.kind().code()).put("question", question.text().in(language, language))
                .put("answers", tally.answers().size());
        question.options().forEach(option -> json.withArray("options").add(option.in(language, language)));
        var counts = json.putArray("counts");
        tally.counts().forEach(counts::add);
        tally.mean().ifPresent(mean -> json.put("mean", Math.round(mean * HUNDREDTHS) / HUNDREDTHS));
        if (question.kind() == QuestionKind.RECOMMENDATION) {
            var nps = tally.nps();
            nps.value().ifPresent(value -> json.putObject("nps").put("value", value).put("promoters", nps.promoters())
                    .put("passives", nps.passives()).put("detractors", nps.detractors()));
        }
        return json;
    }
}
