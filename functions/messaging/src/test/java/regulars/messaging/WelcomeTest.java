package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.message.Channel;
import regulars.domain.message.Purpose;
import regulars.domain.message.SmsText;
import regulars.platform.store.Member;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

class WelcomeTest {
    private final Post post = new Post();

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("Ania") || log.contains("guest@example.com") || log.contains(Post.PHONE), log);
    }

    private Member ania() {
        return post.member("Ania", Channel.EMAIL, Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ENGLISH|Welcome to Café Zosia, Ania|Coffee card: 10 stamps make one reward: A free coffee."
                    + " Your gift for joining is on the card already: +1.",
            "POLISH|Witaj, Ania! Twoja karta: Café Zosia|Coffee card: po 10 pieczątkach czeka nagroda: A free coffee."
                    + " Prezent na start jest już na karcie: +1.",
            "BULGARIAN|Добре дошли в „Café Zosia“, Ania|Coffee card: при 10 печата получавате награда: A free coffee."
                    + " Подаръкът за добре дошли вече е на картата: +1."})
    void aNewMemberIsWelcomedInTheirLanguage(Language language, String subject, String offer) {
        Member member = post.member("Ania", Channel.EMAIL, language);

        assertTrue(post.welcome(member));
        var mail = post.only();
        assertEquals(subject, mail.subject());
        assertTrue(mail.text().contains(offer), mail.text());
        assertTrue(mail.text().contains(post.cardLink(member)));
        assertTrue(mail.text().endsWith(post.preferencesLink(member) + "\n"), mail.text());
        assertTrue(mail.html().contains("href=\"" + post.preferencesLink(member) + "\""));
        assertEquals("<" + post.unsubscribeLink(member, "ES") + ">", mail.header("List-Unsubscribe"));
        assertEquals("List-Unsubscribe=One-Click", mail.header("List-Unsubscribe-Post"));
        assertEquals("sent", post.line(member));
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,1", "POLISH,1", "BULGARIAN,3"})
    void theSmsIsShort(Language language, int parts) {
        Member member = post.member("Maximiliana Konstantyna", Channel.SMS, language);
        post.owner.rename("The Very Best Coffee and Cake Company of Warsaw");

        assertTrue(post.welcome(member));
        String text = post.only().text();
        assertTrue(text.endsWith(post.cardLink(member)));
        assertTrue(new SmsText(text).parts() <= parts, text);
    }

    @Test
    void withoutConsentNothingIsSentAndTheReasonIsKept() {
        Member never = post.shop.newMember("Ania", Channel.EMAIL, "guest@example.com");
        Member withdrawn = ania();
        post.decide(withdrawn, Purpose.SERVICE, false);

        assertTrue(post.welcome(never));
        assertTrue(post.welcome(withdrawn));
        assertEquals("skipped no-consent", post.line(never));
        assertEquals("skipped no-consent", post.line(withdrawn));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void consentOnOneChannelIsNoneOnAnother() {
        Member byMail = ania();
        var bySms = new Member(byMail.merchant(), byMail.id(), byMail.account(), byMail.tag(), "Ania", Channel.SMS,
                Post.PHONE, byMail.birthday(), Language.ENGLISH, byMail.joinedAt(), byMail.zone());
        post.write(Write.put(bySms.item()));

        assertTrue(post.welcome(bySms));
        assertEquals("skipped no-consent", post.line(bySms));
    }

    @Test
    void aMemberWhoIsGoneIsNotWrittenTo() {
        Member member = ania();
        post.platform.table().delete(Member.key(member.merchant(), member.id()));

        assertTrue(post.welcome(member));
        assertEquals("none", post.line(member));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void overTheBudgetTheWelcomeIsSkippedAndSaysSo() {
        try (var poor = new Post(4)) {
            Member member = poor.member("Ania", Channel.SMS, Language.ENGLISH);

            assertTrue(poor.welcome(member));
            assertEquals("skipped over-budget", poor.line(member));
            assertEquals(List.of(), poor.providers.taken());
        }
    }
}
