package regulars.letters;

import java.time.Instant;
import java.util.Optional;
import regulars.platform.Platform;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Table;

/** Says what a message about a survey is about. */
public final class SurveyTopics {
    private final Table table;
    private final SurveyStore surveys;

    public SurveyTopics(Platform platform) {
        this.table = platform.table();
        this.surveys = new SurveyStore(table, platform.world());
    }

    /** Nothing where the survey is off, has been answered or is over. */
    Optional<Topic> asked(Situation now) {
        return Asked.find(table, now.id().merchant(), now.id().member(), second(now))
                .filter(asked -> asked.isOpen(now.now()) && surveys.loadNow(now.id().merchant()).survey().on())
                .map(_ -> Topic.of(Topics.names(now)));
    }

    /** Nothing where there is no reply. */
    Optional<Topic> replied(Situation now) {
        return SurveyAnswer.find(table, now.id().merchant(), new AnswerId(now.id().member(), second(now)))
                .flatMap(answer -> answer.reply().map(reply -> Topic.of(Topics.names(now, "reply", reply.text(), "answer", answer.answers().words()))));
    }

    private static Instant second(Situation now) {
        return Instant.ofEpochSecond(Long.parseLong(now.id().occurrence()));
    }
}
