package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Channel;
import regulars.domain.message.SmsText;
import regulars.platform.table.Key;
import regulars.platform.text.Language;

class ConfirmationTest {
    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    private String byMail(Language language) {
        return post.join(Channel.EMAIL, "guest@example.com", "Grzegorz", language);
    }

    private String bySms(String number) {
        return post.join(Channel.SMS, number, "Grzegorz", Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theLinkArrivesWithTheShopsName(Language language) {
        String join = byMail(language);

        assertTrue(post.confirmation(join));
        var mail = post.only();
        assertEquals("guest@example.com", mail.to());
        assertTrue(mail.subject().contains("Café Zosia"));
        assertTrue(mail.text().contains(post.confirmLink(join)));
        assertTrue(mail.html().contains("href=\"" + post.confirmLink(join) + "\""));
        assertEquals("", mail.header("List-Unsubscribe"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingThatTheStrangerEnteredIsInIt(Language language) {
        post.confirmation(byMail(language));

        var mail = post.only();
        assertFalse((mail.subject() + mail.text() + mail.html() + mail.from()).contains("Grzegorz"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasItsSms(Language language) {
        String join = post.join(Channel.SMS, Post.PHONE, "Grzegorz", language);

        assertTrue(post.confirmation(join));
        assertEquals(Post.PHONE, post.only().to());
        assertTrue(post.only().text().startsWith("Café Zosia: "));
        assertTrue(post.only().text().endsWith(post.confirmLink(join)));
    }

    @Test
    void theSmsFitsIntoAsFewPartsAsItsAlphabetAllows() {
        post.confirmation(post.join(Channel.SMS, Post.PHONE, "Ania", Language.ENGLISH));
        post.confirmation(post.join(Channel.SMS, Post.PHONE, "Ania", Language.POLISH));

        assertEquals(List.of(1, 1),
                post.providers.taken().stream().map(sms -> new SmsText(sms.text()).parts()).toList());
    }

    @Test
    void whatWasSentConfirmedOrIsOverIsNotSentAgain() {
        String sent = byMail(Language.ENGLISH);
        post.confirmation(sent);
        post.confirmation(sent);
        String confirmed = byMail(Language.ENGLISH);
        post.platform.table().update(Key.main("JOIN#" + confirmed), "SET #member = :member REMOVE #firstName, #address",
                "attribute_exists(#expires)", Map.of(":member", "V00000000001"));
        assertTrue(post.confirmation(confirmed));
        String over = byMail(Language.ENGLISH);
        post.fixture.clock().advance(Duration.ofHours(24));

        assertTrue(post.confirmation(over));
        assertEquals(1, post.providers.taken().size());
    }

    @Test
    void anSmsIsPaidFromTheBudgetAndTellsSnsItsCeiling() {
        post.confirmation(bySms(Post.PHONE));

        assertEquals(5000, post.spent());
        var form = post.only().sms();
        assertEquals("Publish", form.get("Action"));
        assertTrue(form.containsValue("AWS.SNS.SMS.MaxPrice") && form.containsValue("0.05000"), form.toString());
        assertTrue(form.containsValue("Transactional"));
    }

    @Test
    void overTheBudgetAnSmsIsSkippedAndSaysSo() {
        try (var poor = new Post(9)) {
            String first = poor.join(Channel.SMS, Post.PHONE, "Ania", Language.ENGLISH);
            String second = poor.join(Channel.SMS, Post.PHONE, "Ola", Language.ENGLISH);

            assertTrue(poor.confirmation(first));
            assertTrue(poor.confirmation(second));
            assertEquals(1, poor.providers.taken().size());
            assertEquals("over-budget", poor.item("JOIN", second).text("skipped"));
            assertEquals(5000, poor.spent());
        }
    }

    @Test
    void aNewMonthHasANewBudget() {
        try (var poor = new Post(5)) {
            poor.confirmation(poor.join(Channel.SMS, Post.PHONE, "Ania", Language.ENGLISH));
            poor.fixture.clock().advance(Duration.ofDays(11));
            poor.confirmation(poor.join(Channel.SMS, Post.PHONE, "Ola", Language.ENGLISH));

            assertEquals(2, poor.providers.taken().size());
        }
    }

    @Test
    void withoutABudgetNoSmsIsSent() {
        try (var off = new Post(0)) {
            String join = off.join(Channel.SMS, Post.PHONE, "Ania", Language.ENGLISH);

            assertTrue(off.confirmation(join));
            assertEquals(List.of(), off.providers.taken());
            assertEquals("sms-off", off.item("JOIN", join).text("skipped"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12025550123", "+447797123456", "+447624123456", "+8801712345678", "+77012345678"})
    void noSmsGoesToACountryThatIsNotOnTheList(String number) {
        String join = bySms(number);

        assertTrue(post.confirmation(join));
        assertEquals("country", post.item("JOIN", join).text("skipped"));
        assertEquals(0, post.spent());
    }

    @Test
    void whatSnsRefusedIsPutBackIntoTheBudget() {
        String join = bySms(Post.PHONE);
        post.providers.are(Providers.Mood.REFUSES);

        assertFalse(post.confirmation(join));
        assertEquals(0, post.spent());
        post.providers.are(Providers.Mood.HANGS_UP);
        assertFalse(post.confirmation(join));
        assertEquals(5000, post.spent());
    }
}
