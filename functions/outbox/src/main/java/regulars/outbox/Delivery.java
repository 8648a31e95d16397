package regulars.outbox;

import java.util.Optional;
import regulars.platform.json.Json;
import regulars.platform.queue.Queue;
import tools.jackson.databind.node.ObjectNode;

/** A message for a queue. It names things by their ids; whoever receives it reads them when it is due. */
record Delivery(Destination destination, Queue.Message message) {
    private static final int VERSION = 1;

    Delivery(Destination destination, String body) {
        this(destination, new Queue.Message(body));
    }

    static Delivery of(Destination destination, ObjectNode body) {
        return new Delivery(destination, body(body));
    }

    /** One that waits so many seconds. */
    static Delivery later(Destination destination, ObjectNode body, int seconds) {
        return new Delivery(destination, new Queue.Message(body(body), seconds, Optional.empty()));
    }

    private static String body(ObjectNode body) {
        return Json.write(Json.object().put("v", VERSION).setAll(body));
    }
}
