package regulars.automations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.domain.CardCode;
import regulars.domain.message.Channel;
import regulars.fixture.HttpCall;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.table.Item;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PreviewAndTestTest {
    private final Scene scene = new Scene();

    private HttpCall preview() {
        return scene.reading("automations-preview.json", scene.own);
    }

    private String card(String firstName) {
        Member member = scene.own.newMember(firstName, Channel.EMAIL, "guest@example.com");
        return new CardCode(member.account(), member.tag()).grouped();
    }

    @Test
    void aPreviewShowsTheWholeMessageWithMadeUpNames() {
        JsonNode shown = scene.send(preview()).json();

        assertEquals("Ania, Twoja nagroda czeka", shown.path("subject").asString());
        assertEquals("Masz nagrodę, Ania!", shown.path("heading").asString());
        assertTrue(shown.at("/paragraphs/0").asString().startsWith("Twoja nagroda: Kawa gratis."), shown.toString());
        assertTrue(shown.path("html").asString().contains("Café Zosia"));
        assertTrue(shown.path("text").asString().contains("https://regulars.example/c#1.0000"));
        assertTrue(shown.path("sms").asString().startsWith("Café Zosia: Ania, Twoja nagroda czeka! Karta: https://"));
        assertFalse(shown.has("member"));
    }

    @Test
    void wordsThatAreBeingWrittenAreShownAndNotKept() {
        int before = scene.fixture.items("MERCHANT#" + scene.own.merchant()).size();
        JsonNode texts = Json.read("{\"subject\":\"<b>{name}</b>\",\"heading\":\"A\",\"body\":\"One\\n\\nTwo [{reward}]\",\"sms\":\"{link}\"}");
        JsonNode shown = scene.send(preview().field("texts", texts)).json();

        assertEquals("<b>Ania</b>", shown.path("subject").asString());
        assertEquals(List.of("One", "Two Kawa gratis"), shown.path("paragraphs").valueStream().map(JsonNode::asString).toList());
        assertTrue(shown.path("html").asString().contains("&lt;b&gt;Ania&lt;/b&gt;"));
        assertEquals(before, scene.fixture.items("MERCHANT#" + scene.own.merchant()).size());
        assertEquals(Map.of("/texts/subject", "unknown-variable", "/locale", "one-of"), Scene.errors(scene.send(preview()
                .field("locale", "de").field("texts", ((ObjectNode) texts).put("subject", "{x}")))));
    }

    @Test
    void withACardItIsThatGuestsByFirstNameAlone() {
        JsonNode shown = scene.send(preview().field("card", card("Zofia"))).json();
        assertEquals("Zofia", shown.path("member").asString());
        assertEquals("Zofia, Twoja nagroda czeka", shown.path("subject").asString());
        assertFalse(shown.toString().contains("guest@example.com"));
        assertEquals(404, scene.send(scene.reading("automations-preview.json", scene.other).field("card", card("Ola"))).status());
    }

    @Test
    void aTestIsAskedForOnceAndNamesNoAddress() {
        HttpCall call = scene.writing("automations-test.json", scene.own);
        assertEquals(202, scene.send(call).status());
        assertEquals(202, scene.send(call).status());

        List<Item> wanted = wanted();
        assertEquals(1, wanted.size());
        assertEquals(List.of("S0S0S0S0S0", "reward-ready", "pl"),
                List.of(wanted.getFirst().text("staff"), wanted.getFirst().text("kind"), wanted.getFirst().text("language")));
    }

    @Test
    void thereAreTenAnHour() {
        for (int i = 0; i < 10; i++) {
            assertEquals(202, scene.send(scene.writing("automations-test.json", scene.own)).status());
        }
        assertEquals(429, scene.send(scene.writing("automations-test.json", scene.own)).status());
        assertEquals(10, wanted().size());
        scene.fixture.clock().advance(Duration.ofHours(1));
        assertEquals(202, scene.send(scene.writing("automations-test.json", scene.own)).status());
    }

    private List<Item> wanted() {
        return scene.fixture.items("TEST#").stream().filter(item -> item.text("merchant").equals(scene.own.merchant())).toList();
    }
}
