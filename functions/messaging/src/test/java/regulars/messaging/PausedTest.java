package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Channel;
import regulars.domain.message.SendingRecord;
import regulars.platform.store.Member;
import regulars.platform.store.Merchant;
import regulars.platform.store.SendId;
import regulars.platform.store.SendingRecords;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;
import regulars.platform.text.Language;

/** While a merchant's e-mails are paused, answers alone go out, and the owner is told once. */
class PausedTest {
    private final Post post = new Post();
    private final SendingRecords records = new SendingRecords(post.platform.table());

    @BeforeEach
    void pause() {
        post.write(Write.put(Item.of(new Key(Merchant.key(post.shop.merchant()).partition(), "STAFF#S0S0S0S0S0"), 1)
                .with("role", "owner").with("email", "owner@example.com")));
        assertTrue(records.pause(post.shop.merchant(), post.fixture.world().now(), new SendingRecord(128, 6, 1)));
    }

    @AfterEach
    void close() {
        post.close();
    }

    private boolean tell() {
        return post.deliver("messaging-sending-paused.json", Map.of("merchant", post.shop.merchant()));
    }

    @Test
    void whatNobodyWaitsForIsSkipped() {
        SendId wish = post.birthday(post.member("Ania", Channel.EMAIL, Language.ENGLISH));

        assertTrue(post.ask(wish));
        assertEquals("skipped sending-paused", post.line(wish));
        assertEquals(List.of(), post.providers.taken());
    }

    @Test
    void aWelcomeAndACodeGoOut() {
        Member ania = post.member("Ania", Channel.EMAIL, Language.ENGLISH);
        String code = post.code("sign-in", true, Language.ENGLISH);

        assertTrue(post.welcome(ania));
        assertTrue(post.code("sign-in", code));
        assertEquals("sent", post.line(ania));
        assertEquals(2, post.providers.taken().size());
    }

    @Test
    void textMessagesGoOut() {
        SendId wish = post.birthday(post.member("Ania", Channel.SMS, Language.ENGLISH));

        assertTrue(post.ask(wish));
        assertEquals("sent", post.line(wish));
    }

    @Test
    void theOwnerIsToldOnceInTheLanguageOfTheBusiness() {
        assertTrue(tell());
        assertTrue(tell());

        var mail = post.only();
        assertEquals("owner@example.com", mail.to());
        assertEquals("Regulars wstrzymał Twoje wiadomości", mail.subject());
        assertTrue(mail.text().contains("128") && mail.text().contains("wróciło 6"), mail.text());
        assertTrue(mail.text().contains("https://regulars.example/console#messages"), mail.text());
    }

    @Test
    void aSecondPauseIsToldAgain() {
        tell();
        post.platform.table().update(SendingRecords.key(post.shop.merchant()), "REMOVE #paused", "attribute_exists(#paused)", Map.of());
        assertTrue(records.pause(post.shop.merchant(), post.fixture.world().now(), new SendingRecord(10, 5, 0)));

        assertTrue(tell());
        assertEquals(2, post.providers.taken().size());
    }
}
