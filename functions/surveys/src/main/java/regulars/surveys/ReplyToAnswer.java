package regulars.surveys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Idempotency.Change;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.Member;
import regulars.platform.store.SendId;
import regulars.platform.store.SendLine;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.table.Table;

/** {@code POST /v1/survey/answers/{answerId}/reply}: the shop says something to an answer, once; the guest is sent it. */
final class ReplyToAnswer {
    private static final int CHARACTERS_MAX = 500;
    private static final Duration WORTH_SENDING = Duration.ofDays(7);

    private final Table table;
    private final Idempotency idempotency;
    private final World world;

    ReplyToAnswer(Platform platform) {
        this.table = platform.table();
        this.idempotency = platform.idempotency();
        this.world = platform.world();
    }

    Response reply(Request request) {
        AnswerId id = AnswerId.parse(request.path().get("answerId")).orElseThrow(Problem::notFound);
        Fields fields = request.fields();
        String text = fields.label("text", 1, CHARACTERS_MAX);
        fields.done();
        return idempotency.once(request, request.merchant(), () -> change(request.merchant(), id, text), memo -> Response.json(201, memo));
    }

    private Change change(String merchant, AnswerId id, String text) {
        SurveyAnswer answer = SurveyAnswer.find(table, merchant, id).orElseThrow(Problem::notFound);
        if (answer.reply().isPresent()) {
            throw Problem.of(409, "already-replied");
        }
        if (table.getConsistent(Member.key(merchant, id.member())).isEmpty()) {
            throw Problem.notFound();
        }
        Instant now = world.now();
        var reply = new SurveyAnswer.Reply(text, now);
        var message = new SendId(merchant, id.member(), MessageKind.SURVEY_REPLY, id.occurrence());
        return new Change(List.of(SurveyAnswer.reply(merchant, id, reply),
                SendLine.planned(message, Optional.of(now.plus(WORTH_SENDING)), Map.of(), now)), AnswerList.json(reply));
    }
}
