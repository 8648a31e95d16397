package regulars.platform.store;

import java.util.function.Function;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionKind;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An action as the contract's {@code ActionReward}, which is also how it is stored. */
public final class ActionJson {
    private ActionJson() {
    }

    /** The action as JSON. */
    public static ObjectNode of(ActionReward action) {
        ObjectNode node = Json.object().put("id", action.id().value()).put("name", action.name()).put("kind", action.kind().code())
                .put("units", action.units()).put("proof", action.proof().code());
        return action.limit().isNone() ? node : node.set("limit", RewardJson.limit(action.limit()));
    }

    static ActionReward read(JsonNode node) {
        return new ActionReward(new ActionId(node.path("id").stringValue()), node.path("name").stringValue(),
                named(ActionKind.values(), ActionKind::code, node.path("kind").stringValue()), node.path("units").longValue(),
                RewardJson.limit(node.path("limit")),
                named(ActionProof.values(), ActionProof::code, node.path("proof").stringValue()));
    }

    private static <T> T named(T[] values, Function<T, String> code, String text) {
        for (T value : values) {
            if (code.apply(value).equals(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a word of an action");
    }
}
