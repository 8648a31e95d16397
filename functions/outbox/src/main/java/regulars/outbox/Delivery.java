package regulars.outbox;

import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A message for a queue. It names things by their ids; whoever receives it reads them when it is due. */
record Delivery(Destination destination, String body) {
    private static final int VERSION = 1;

    static Delivery of(Destination destination, ObjectNode body) {
        return new Delivery(destination, Json.write(Json.object().put("v", VERSION).setAll(body)));
    }
}
