package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Automations;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.letters.OwnWords;
import regulars.letters.TestMessage;
import regulars.letters.Words;
import regulars.platform.store.Merchant;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** A message says what the owner wrote, else what comes ready in the owner's tone. */
class OwnWordsTest {
    private static final Map<String, String> TEXTS = Map.of("subject", "{name}, moin", "heading", "Hi <b>",
            "body", "One: {shop}.\n\n[Take: {gift}.]\n\nBye", "sms", "{shop} grüßt {name}: {link}");

    private final Post post = new Post();

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("Ania") || log.contains("@example.com"), log);
    }

    private void write(Map<String, String> texts) {
        post.write(OwnWords.write(post.shop.merchant(), MessageKind.BIRTHDAY, Language.ENGLISH,
                Words.of(Language.ENGLISH, field -> texts.get(field.code()))));
    }

    private void store(String words) {
        post.write(Write.put(Item.of(new Key("MERCHANT#" + post.shop.merchant(), "TEXTS#birthday#en"), 1).with("words", words)));
    }

    @Test
    void ownWordsGoOutInTheirLanguageAndForTheirKind() {
        write(TEXTS);
        post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH));
        assertTrue(post.ask(post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH))));

        var mail = post.only();
        assertEquals("Ania, moin", mail.subject());
        assertTrue(mail.text().startsWith("Hi <b>\n\nOne: Café Zosia.\n\nTake: 2 stamps.\n\nBye\n\n"), mail.text());
        assertTrue(mail.html().contains("Hi &lt;b&gt;") && !mail.html().contains("<b>"));
        post.ask(post.birthday(post.member("Ania", Channel.EMAIL, Language.POLISH)));
        assertEquals("Ania, wszystkiego najlepszego!", post.providers.taken().getLast().subject());
    }

    @Test
    void anSmsSaysThemToo() {
        write(TEXTS);
        var member = post.member("Ania", Channel.SMS, Language.ENGLISH);
        post.ask(post.birthday(member));
        assertEquals("Café Zosia grüßt Ania: " + post.preferencesLink(member), post.only().text());
    }

    @Test
    void wordsThatCannotBeUsedAreReplacedByTheReadyOnesAndThatIsLogged() {
        for (String words : new String[] {"{\"subject\":\"{\"}", "{\"subject\":\"{nothing}\",\"heading\":\"\",\"body\":\"\",\"sms\":\"\"}"}) {
            store(words);
            post.ask(post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH)));
            assertEquals("All the best for your birthday, Ania", post.providers.taken().getLast().subject());
        }
        assertTrue(post.context.lines().stream().anyMatch(line -> line.contains("own words cannot be used")), post.context.lines().toString());
    }

    @Test
    void theReadyOnesSoundAsTheOwnerChose() {
        post.owner.automate(as -> new Automations(as.birthday(), as.anniversary(), as.firstVisit(), as.winBack(), as.expiring(), as.alerts(), 4, Tone.BRIEF));
        post.ask(post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH)));
        assertEquals("Happy birthday, Ania", post.only().subject());
    }

    @Test
    void aTestGoesToWhoAskedForItOnceAndSaysThatItIsOne() {
        write(TEXTS);
        post.write(Write.put(Item.of(new Key(Merchant.key(post.shop.merchant()).partition(), "STAFF#S0S0S0S0"), 1).with("email", "owner@example.com")));
        String id = post.fixture.world().newId(TestMessage.ID_LENGTH);
        post.write(Write.insert(TestMessage.wanted(id, post.shop.merchant(), "S0S0S0S0", MessageKind.BIRTHDAY, Optional.empty(), Language.ENGLISH,
                post.fixture.world().now()).item()));

        assertTrue(post.deliver("messaging-test.json", Map.of("test", id)));
        assertTrue(post.deliver("messaging-test.json", Map.of("test", id)));
        var mail = post.only();
        assertEquals("owner@example.com", mail.to());
        assertEquals("Test: Emma, moin", mail.subject());
        assertTrue(mail.text().contains("Only you get this test"), mail.text());
        assertEquals("", mail.header("List-Unsubscribe"));
    }
}
