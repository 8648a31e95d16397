package regulars.platform.store;

import java.util.Optional;
import regulars.domain.program.Giving;
import regulars.platform.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How members give to each other, as the contract's {@code Giving}, which is also how it is stored. */
final class GivingJson {
    private GivingJson() {
    }

    static ObjectNode of(Giving giving) {
        ObjectNode node = Json.object().put("most", giving.most());
        return giving.limit().isNone() ? node : node.set("limit", RewardJson.limit(giving.limit()));
    }

    /** Nothing where it is missing. */
    static Optional<Giving> read(JsonNode node) {
        return node.isObject() ? Optional.of(new Giving(node.path("most").longValue(), RewardJson.limit(node.path("limit")))) : Optional.empty();
    }
}
