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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.local.RuntimeEvents;
import regulars.platform.json.Json;
import regulars.platform.table.Key;
import regulars.platform.text.Language;
import tools.jackson.databind.node.ObjectNode;

class CodeMessagesTest {
    private final Post post = new Post();

    @AfterEach
    void nothingPersonalIsLogged() {
        post.close();
        String log = String.join("", post.context.lines());
        assertFalse(log.contains("owner@example.com") || log.matches("(?s).*\\b[0-9]{6}\\b.*"), log);
    }

    @ParameterizedTest
    @CsvSource({"sign-up,ENGLISH,is your code", "sign-up,POLISH,to Twój kod", "sign-up,BULGARIAN,е Вашият код",
            "sign-in,ENGLISH,is your code for signing in", "sign-in,POLISH,to Twój kod logowania",
            "sign-in,BULGARIAN,за вход"})
    void aCodeArrivesInTheLanguageItWasAskedForIn(String purpose, Language language, String words) {
        String id = post.code(purpose, true, language);

        assertTrue(post.code(purpose, id));
        var mail = post.only();
        String code = post.platform.tokens().code(id);
        assertEquals("owner@example.com", mail.to());
        assertTrue(mail.subject().startsWith(code) && mail.subject().contains(words), mail.subject());
        assertTrue(mail.text().contains("\n" + code + "\n") && mail.text().contains("10"));
        assertTrue(mail.html().contains(">" + code + "<") && mail.html().contains("lang=\"" + language.tag() + "\""));
        assertEquals("auto-generated", mail.header("Auto-Submitted"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAddressOfNoBusinessGetsANoteAndNoCode(Language language) {
        String id = post.code("sign-in", false, language);

        assertTrue(post.code("sign-in", id));
        var mail = post.only();
        String code = post.platform.tokens().code(id);
        assertFalse((mail.subject() + mail.text() + mail.html()).contains(code));
        assertTrue(mail.text().contains("https://regulars.example/"));
    }

    @Test
    void aCodeThatWasSentIsNotSentAgain() {
        String id = post.code("sign-up", true, Language.ENGLISH);

        assertTrue(post.code("sign-up", id));
        assertTrue(post.code("sign-up", id));
        assertEquals(1, post.providers.taken().size());
        assertEquals("2026-11-20T10:15:30Z", post.item("CODE", id).text("sent"));
    }

    @ParameterizedTest
    @EnumSource(value = Providers.Mood.class, names = {"REFUSES", "THROTTLES", "FAILS", "HANGS_UP"})
    void aCodeIsSentAgainWhereNobodyKnowsWhetherItWas(Providers.Mood mood) {
        String id = post.code("sign-up", true, Language.ENGLISH);
        post.providers.are(mood);
        assertFalse(post.code("sign-up", id));

        int before = post.providers.taken().size();
        post.providers.are(Providers.Mood.WELL);
        assertTrue(post.code("sign-up", id));
        assertEquals(before + 1, post.providers.taken().size());
    }

    @Test
    void aCodeThatIsOverGoneOrUsedIsNotSent() {
        String over = post.code("sign-up", true, Language.ENGLISH);
        post.fixture.clock().advance(Duration.ofMinutes(10));
        String used = post.code("sign-up", true, Language.ENGLISH);
        post.platform.table().update(Key.main("CODE#" + used), "SET #used = :now",
                "attribute_exists(#expires)", Map.of(":now", "2026-11-20T10:15:30Z"));

        assertTrue(post.code("sign-up", over));
        assertTrue(post.code("sign-up", used));
        assertTrue(post.code("sign-up", "0".repeat(26)));
        assertEquals(List.of(), post.providers.taken());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "[]", "7", "{}", "{\"v\":2,\"kind\":\"welcome\"}",
            "{\"v\":1,\"kind\":\"birthday\"}", "{\"v\":1,\"kind\":\"card-link\"}",
            "{\"v\":1,\"kind\":\"sign-up-code\"}",
            "{\"v\":1,\"kind\":\"sign-up-code\",\"code\":\"0'\"}", "{\"v\":1,\"kind\":\"sign-up-code\",\"code\":[]}",
            "{\"v\":1,\"kind\":\"welcome\",\"merchant\":\"M0M0M0M0M0\"}"})
    void whatIsNoMessageComesAgainAloneUntilItIsADeadLetter(String body) {
        String good = post.code("sign-up", true, Language.ENGLISH);
        var event = (ObjectNode) Json.read(RuntimeEvents.sample("messaging-sign-up-code.json"));
        var records = event.withArray("Records");
        var poison = (ObjectNode) records.get(0);
        poison.put("messageId", "poison").put("body", body);
        records.add(poison.deepCopy().put("messageId", "good").put("body",
                Json.write(Json.object().put("v", 1).put("kind", "sign-up-code").put("code", good))));

        assertEquals(List.of("poison"), post.failures(event));
        assertEquals(1, post.providers.taken().size());
    }
}
