package regulars.platform.store.survey;

import java.util.List;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.program.Gift;
import regulars.domain.survey.Answer;
import regulars.domain.survey.Answers;
import regulars.domain.survey.LocalText;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Survey;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Surveys and answers as the contract has them, which is also how they are stored. */
public final class SurveyJson {
    private SurveyJson() {
    }

    /** The contract's {@code Survey} without its version. */
    public static ObjectNode of(Survey survey) {
        ObjectNode node = Json.object().put("on", survey.on()).put("hoursAfter", survey.hoursAfter()).put("everyDays", survey.everyDays())
                .put("gift", survey.reward().units()).put("alerts", survey.alerts());
        survey.reward().program().ifPresent(program -> node.put("programId", program.value()));
        node.set("questions", questions(survey.questions()));
        return node;
    }

    static Survey survey(JsonNode node) {
        var reward = new Gift(node.path("gift").longValue(), node.path("programId").asStringOpt().map(ProgramId::new));
        return new Survey(node.path("on").booleanValue(), questions(node.path("questions")), node.path("hoursAfter").intValue(),
                node.path("everyDays").intValue(), reward, node.path("alerts").booleanValue());
    }

    static ArrayNode questions(List<Question> questions) {
        ArrayNode nodes = Json.array();
        questions.forEach(question -> {
            ObjectNode node = nodes.addObject().put("kind", question.kind().code());
            node.set("text", text(question.text()));
            question.options().forEach(option -> node.withArray("options").add(text(option)));
        });
        return nodes;
    }

    static List<Question> questions(JsonNode nodes) {
        return nodes.valueStream().map(node -> new Question(QuestionKind.of(node.path("kind").stringValue()).orElseThrow(),
                text(node.path("text")), node.path("options").valueStream().map(SurveyJson::text).toList())).toList();
    }

    private static ObjectNode text(LocalText text) {
        ObjectNode node = Json.object();
        text.byLanguage().forEach(node::put);
        return node;
    }

    private static LocalText text(JsonNode node) {
        var byLanguage = new TreeMap<String, String>();
        node.properties().forEach(field -> byLanguage.put(field.getKey(), field.getValue().stringValue()));
        return new LocalText(byLanguage);
    }

    static ArrayNode answers(Answers answers) {
        ArrayNode nodes = Json.array();
        answers.byNumber().forEach((number, answer) -> {
            ObjectNode node = nodes.addObject().put("question", number);
            switch (answer) {
                case Answer.Score(int score) -> node.put("score", score);
                case Answer.Option(int option) -> node.put("option", option);
                case Answer.Text(String text) -> node.put("text", text);
            }
        });
        return nodes;
    }

    static Answers answers(JsonNode nodes) {
        var byNumber = new TreeMap<Integer, Answer>();
        nodes.forEach(node -> byNumber.put(node.path("question").intValue(), answer(node)));
        return new Answers(byNumber);
    }

    private static Answer answer(JsonNode node) {
        return node.has("score") ? new Answer.Score(node.path("score").intValue())
                : node.has("option") ? new Answer.Option(node.path("option").intValue())
                : new Answer.Text(node.path("text").stringValue());
    }
}
