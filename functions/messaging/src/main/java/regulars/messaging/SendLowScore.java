package regulars.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.domain.message.MessageKind;
import regulars.domain.survey.LowScore;
import regulars.letters.Letter;
import regulars.letters.Letters;
import regulars.letters.Links;
import regulars.letters.Message;
import regulars.platform.Platform;
import regulars.platform.World;
import regulars.platform.log.Log;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Table;

/** Tells an owner once of a guest who has given a low score, some times a day at most. */
final class SendLowScore {
    private static final MessageKind KIND = MessageKind.LOW_SCORE;
    private static final String PLATFORM_NAME = "Regulars";
    private static final int A_DAY = 5;

    private final OneTimeMessages messages;
    private final Letters letters;
    private final Links links;
    private final ShopOwners owners;
    private final Table table;
    private final SurveyStore surveys;
    private final World world;

    SendLowScore(OneTimeMessages messages, Letters letters, Links links, ShopOwners owners, Platform platform) {
        this.messages = messages;
        this.letters = letters;
        this.links = links;
        this.owners = owners;
        this.table = platform.table();
        this.surveys = new SurveyStore(table, platform.world());
        this.world = platform.world();
    }

    /** Counted by what was sent, so two at once may make one more than the most. */
    void send(String merchant, AnswerId id, Log log) {
        List<SurveyAnswer> today = SurveyAnswer.since(table, merchant, world.now().minus(Duration.ofDays(1)));
        if (today.stream().filter(answer -> answer.told().isPresent()).count() < A_DAY) {
            messages.send(KIND, id.key(merchant), item -> message(merchant, SurveyAnswer.of(item)), log);
        } else {
            log.info("owner was told often enough today", Map.of("merchant", merchant));
        }
    }

    private Message message(String merchant, SurveyAnswer answer) {
        Merchant shop = owners.shop(merchant);
        String name = table.get(Member.key(merchant, answer.id().member())).map(Member::of).map(Member::firstName)
                .orElseGet(() -> letters.sentence(shop.language(), "low-score.somebody", Map.of()));
        LowScore low = answer.answers().low(surveys.questions(merchant, answer.version()))
                .orElseThrow(() -> new IllegalStateException("No low score"));
        var variables = Map.of("name", name, "question", low.question().text().in(shop.language().tag(), shop.language().tag()),
                "score", Integer.toString(low.score()), "most", Integer.toString(low.question().kind().most()));
        Letter letter = letters.platform(shop.language(), KIND.code(), variables, Optional.empty(),
                Optional.of(links.base() + "/console#survey"));
        return new Message.Mail(owners.email(shop), PLATFORM_NAME, letter, Optional.empty());
    }
}
