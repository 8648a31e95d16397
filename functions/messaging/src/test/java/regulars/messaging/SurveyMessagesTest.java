package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Gift;
import regulars.domain.survey.Answer;
import regulars.domain.survey.Answers;
import regulars.domain.survey.LocalText;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Survey;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendId;
import regulars.platform.store.survey.AnswerId;
import regulars.platform.store.survey.Asked;
import regulars.platform.store.survey.SurveyAnswer;
import regulars.platform.store.survey.SurveyStore;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** Questions after a visit, the shop's replies, and what the owner hears of low scores. */
class SurveyMessagesTest {
    private static final Question QUESTION = new Question(QuestionKind.RATING, new LocalText(Map.of("pl", "Jak było?")), List.of());

    private final Post post = new Post();
    private final Member guest = post.member("Ania", Channel.SMS, Language.ENGLISH);

    @BeforeEach
    void survey() {
        post.write(Write.put(Item.of(new Key(Merchant.key(post.shop.merchant()).partition(), "STAFF#S0S0S0S0S0"), 1)
                .with("role", "owner").with("email", "owner@example.com")));
        set(true);
    }

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("Ania") || log.contains("Zimno") || log.contains(Post.PHONE), log);
    }

    private void set(boolean on) {
        var store = new SurveyStore(post.platform.table(), post.fixture.world());
        SurveyStore.Stored before = store.loadNow(post.shop.merchant());
        SurveyStore.replace(post.shop.merchant(), before, before.changed(new Survey(on, List.of(QUESTION), 3, 90, Gift.stamps(0), true))).forEach(post::write);
    }

    private Asked asked() {
        Asked asked = Asked.now(post.shop.merchant(), guest.id(), post.fixture.world().now(), LocalDate.of(2026, 11, 22), 1);
        post.write(asked.write());
        return asked;
    }

    private SendId plan(MessageKind kind, String occurrence) {
        return post.plan(guest, kind, occurrence, Optional.empty(), Map.of());
    }

    private AnswerId answer(Asked asked, int score) {
        var answers = new Answers(new TreeMap<>(Map.of(1, new Answer.Score(score), 2, new Answer.Text("Zimno"))));
        Instant now = post.fixture.world().now();
        SurveyAnswer.write(asked, answers, score < 3, now).forEach(post::write);
        return new AnswerId(guest.id(), asked.at());
    }

    @Test
    void theLinkOfAnSmsLeadsToTheCardWhereItCanBeStoppedToo() {
        SendId id = plan(MessageKind.SURVEY, asked().occurrence());
        assertTrue(post.ask(id));
        assertTrue(post.only().text().endsWith("Answer or stop: " + post.cardLink(guest)), post.only().text());
    }

    @Test
    void whatIsAnsweredOrOffIsNotAsked() {
        Asked asked = asked();
        SendId id = plan(MessageKind.SURVEY, asked.occurrence());
        answer(asked, 5);
        assertTrue(post.ask(id));
        assertEquals("skipped no-longer-true", post.line(id));

        post.fixture.clock().advance(Duration.ofMinutes(1));
        SendId off = plan(MessageKind.SURVEY, asked().occurrence());
        set(false);
        assertTrue(post.ask(off));
        assertEquals("skipped no-longer-true", post.line(off));
    }

    @Test
    void aReplyNeedsToBeThere() {
        AnswerId id = answer(asked(), 5);
        SendId none = plan(MessageKind.SURVEY_REPLY, id.occurrence());
        post.write(SurveyAnswer.reply(post.shop.merchant(), id, new SurveyAnswer.Reply("Dziękujemy", post.fixture.world().now())));
        assertTrue(post.ask(none));
        assertTrue(post.only().text().endsWith(post.cardLink(guest)), post.only().text());
    }

    @Test
    void theOwnerIsToldOnceAndNotInTheGuestsWords() {
        var told = Map.of("merchant", post.shop.merchant(), "answer", answer(asked(), 2).toString());
        assertTrue(post.deliver("messaging-low-score.json", told));
        assertTrue(post.deliver("messaging-low-score.json", told));
        var mail = post.only();
        assertEquals("owner@example.com", mail.to());
        assertTrue(mail.text().contains("„Jak było?” Odpowiedź (Ania): 2 z 5."), mail.text());
        assertFalse(mail.text().contains("Zimno"));
        assertTrue(mail.text().contains("https://regulars.example/console#survey"), mail.text());
    }
}
