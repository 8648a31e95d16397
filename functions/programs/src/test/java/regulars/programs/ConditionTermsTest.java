package regulars.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.fixture.HttpCall;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ConditionTermsTest {
    private final Scene scene = new Scene();

    private HttpCall adding(String conditions) {
        ObjectNode promotion = Json.object().put("id", "p").put("name", "More").put("from", "2026-01-01").put("bonus", 1);
        Json.read(conditions).properties().forEach(field -> promotion.set(field.getKey(), field.getValue()));
        return scene.adding().field("promotions", Json.array().add(promotion));
    }

    private Map<String, String> wrong(String conditions) {
        return Scene.errors(scene.send(adding(conditions)));
    }

    @Test
    void whatAPromotionAsksForIsKeptAsItWasSaid() {
        String conditions = """
            {"channels":["counter","online"],"fromLevel":3,"visit":{"every":10},"only":{"skus":["4711"],"categories":["cake"]}}""";
        Answer answer = scene.send(adding(conditions));

        assertEquals(201, answer.status(), answer::text);
        JsonNode shown = scene.send(scene.showing(scene.own, answer.json().path("id").stringValue())).json().at("/promotions/0");
        Json.read(conditions).properties().forEach(field -> assertEquals(field.getValue(), shown.path(field.getKey())));
        assertEquals(Json.read("{\"number\":1}"), scene.send(adding("{\"visit\":{\"number\":1}}")).json().at("/promotions/0/visit"));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertEquals(Map.of("/promotions/0/channels", "channels"), wrong("{\"channels\":[\"phone\"]}"));
        assertEquals(Map.of("/promotions/0/channels", "count"), wrong("{\"channels\":[]}"));
        assertEquals(Map.of("/promotions/0/fromLevel", "out-of-range"), wrong("{\"fromLevel\":11}"));
        assertEquals(Map.of("/promotions/0/fromLevel", "out-of-range"), wrong("{\"fromLevel\":0}"));
        assertEquals(Map.of("/promotions/0/visit/number", "number-or-every"), wrong("{\"visit\":{}}"));
        assertEquals(Map.of("/promotions/0/visit/number", "number-or-every"), wrong("{\"visit\":{\"number\":1,\"every\":2}}"));
        assertEquals(Map.of("/promotions/0/visit/number", "out-of-range"), wrong("{\"visit\":{\"number\":0}}"));
        assertEquals(Map.of("/promotions/0/visit/every", "out-of-range"), wrong("{\"visit\":{\"every\":1}}"));
        assertEquals(Map.of("/promotions/0/visit", "object"), wrong("{\"visit\":10}"));
        assertEquals(Map.of("/promotions/0/only/skus", "required"), wrong("{\"only\":{}}"));
    }
}
