package regulars.surveys;

import java.util.List;
import java.util.Optional;
import regulars.domain.survey.Question;
import regulars.platform.Platform;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Table;
import regulars.surveys.Guests.Guest;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/card/survey}: what the shop asks a guest now, and what it has replied. */
final class AskedQuestions {
    private final Guests guests;
    private final SurveyStore surveys;
    private final Rewards rewards;
    private final Shops shops;
    private final Table table;

    AskedQuestions(Guests guests, SurveyStore surveys, Rewards rewards, Shops shops, Platform platform) {
        this.guests = guests;
        this.surveys = surveys;
        this.rewards = rewards;
        this.shops = shops;
        this.table = platform.table();
    }

    Response show(Request request) {
        Guest guest = guests.find(request);
        ObjectNode json = Json.object();
        ArrayNode questions = json.putArray("questions");
        guest.asked().filter(asked -> asked.isOpen(guest.now())).ifPresent(asked -> {
            String shop = shops.language(asked.merchant());
            surveys.questions(asked.merchant(), asked.version()).forEach(question -> questions.add(json(question, guest.member().language().tag(), shop)));
            rewards.promised(asked.merchant(), surveys.loadNow(asked.merchant()).survey().reward(), guest.now()).ifPresent(gift -> json.set("gift", gift));
        });
        guest.asked().flatMap(this::reply).ifPresent(reply -> json.set("reply", AnswerList.json(reply)));
        return Response.json(200, json);
    }

    private Optional<SurveyAnswer.Reply> reply(Asked asked) {
        return asked.answered().flatMap(at -> SurveyAnswer.find(table, asked.merchant(), new AnswerId(asked.member(), at))).flatMap(SurveyAnswer::reply);
    }

    private static ObjectNode json(Question question, String reader, String shop) {
        ObjectNode json = Json.object().put("kind", question.kind().code()).put("text", question.text().in(reader, shop));
        List<String> options = question.options().stream().map(option -> option.in(reader, shop)).toList();
        options.forEach(option -> json.withArray("options").add(option));
        return json;
    }
}
