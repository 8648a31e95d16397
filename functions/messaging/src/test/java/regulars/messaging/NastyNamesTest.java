package regulars.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.message.Channel;
import regulars.domain.message.MessageKind;
import regulars.letters.LetterHtml;
import regulars.letters.PlainText;
import regulars.platform.store.Member;
import regulars.platform.text.Language;

/** Whatever people and shops are called, a message stays what it is. The names are written past the API's checks. */
class NastyNamesTest {
    private final Post post = new Post();

    @AfterEach
    void close() {
        post.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "{shop}",
            "$1\\2", "=cmd|' /C calc'!A0", "A\r\nBcc: victim@example.com", "A\u2028B", "\u202Eevil", "محمد",
            "a\u0301\u0302\u0303\u0304",
            "Цветелина", "王小明", "👩‍👧", "O'Brien & Sons", "?=", "=?UTF-8?B?QQ==?="})
    void aNameIsNeitherMarkupNorHeaderNorTemplate(String name) {
        post.owner.rename(name);
        post.welcome(post.member(name, Channel.EMAIL, Language.ENGLISH));

        var mail = post.only();
        String shown = PlainText.name(name);
        assertEquals("Welcome to " + shown + ", " + shown, mail.subject());
        assertFalse(mail.subject().matches("(?s).*[\r\n\u2028\u2029].*"));
        assertTrue(mail.text().contains("Your card at " + shown + " is ready."), mail.text());
        assertTrue(mail.html().contains(LetterHtml.escaped(shown)));
        assertFalse(mail.html().matches("(?s).*<(script|img).*"));
        assertEquals(PlainText.line(name), decoded(mail.from()));
    }

    /** The display name of a From header, which consists of encoded words alone. */
    private static String decoded(String from) {
        assertTrue(from.matches("(=\\?UTF-8\\?B\\?[A-Za-z0-9+/=]+\\?= )+<regulars@example.com>"), from);
        assertTrue(Arrays.stream(from.split(" ")).allMatch(word -> word.length() <= 75), from);
        return Arrays.stream(from.split(" ")).filter(word -> word.startsWith("=?"))
                .map(word -> Base64.getDecoder().decode(word.substring(10, word.length() - 2)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>", "{link}", "A\r\nB", "\u202Eevil", "محمد", "a\u0301\u0302\u0303", "👩‍👧",
            "Żółćżółćżółćżółćżółćżółćżółćżółćżółćżółćżółćżółćżółćżółćżółć"})
    void anSmsKeepsItsLinkAndItsLine(String name) {
        post.owner.rename(name);
        var member = post.member(name, Channel.SMS, Language.ENGLISH);
        post.welcome(member);

        String text = post.only().text();
        assertTrue(text.endsWith(": " + post.cardLink(member)), text);
        assertFalse(text.matches("(?s).*[\r\n\u202A-\u202E].*"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{shop}{name}{link}", "$1\\2",
            "A\r\nBcc: victim@example.com", "\u202Eevil", "محمد", "O'Brien & Sons", "👩‍👧"})
    void noWordOfAMerchantOrAMemberBreaksAnyMessage(String name) {
        post.owner.rename(name);
        post.owner.call(name);
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            Member member = post.member(name, channel, Language.ENGLISH);
            var regular = new Regular(post, member);
            regular.stamp(10);
            regular.recalculate();
            assertTrue(post.ask(post.birthday(member)));
            assertTrue(post.ask(post.plan(member, MessageKind.WIN_BACK, "2026-11-20", Optional.empty(), Map.of())));
            assertTrue(post.askAccount(MessageKind.REWARD_READY, member, post.shop.coffee() + "/test"));
            assertTrue(post.askAccount(MessageKind.TIER_UP, member, "5/2026-11"));
        }

        assertEquals(8, post.providers.taken().size());
        post.providers.taken().forEach(message -> assertPlain(message, PlainText.name(name)));
    }

    private static void assertPlain(Providers.Taken message, String shown) {
        boolean sms = message.mail().isMissingNode();
        String line = sms ? message.text() : message.subject();
        assertFalse(line.matches("(?s).*[\r\n\\u2028\\u2029\\u202A-\\u202E].*"), line);
        assertTrue(sms ? IntStream.of(40, 28, 20, 14).anyMatch(max -> line.contains(PlainText.shortName(shown, max)))
                : message.text().contains(shown) && message.html().contains(LetterHtml.escaped(shown)), message.text());
        assertFalse(!sms && message.html().matches("(?s).*<(script|img).*"));
    }
}
