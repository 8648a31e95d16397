package regulars.lifecycle;

import java.util.List;
import regulars.platform.json.Json;
import regulars.platform.queue.Queue;
import tools.jackson.databind.node.ObjectNode;

/** A queue that takes all or is tried again: what is sent twice does no harm. */
final class Outlet {
    private static final int VERSION = 1;

    private final Queue queue;

    Outlet(Queue queue) {
        this.queue = queue;
    }

    /** @throws IllegalStateException where the queue did not take all of them */
    void send(List<String> bodies) {
        if (!queue.send(bodies).isEmpty()) {
            throw new IllegalStateException("The queue did not take every message");
        }
    }

    /** @throws IllegalStateException where the queue did not take it */
    void send(Queue.Message message) {
        if (!queue.sendAll(List.of(message)).isEmpty()) {
            throw new IllegalStateException("The queue did not take the message");
        }
    }

    void send(ObjectNode body) {
        send(List.of(body(body)));
    }

    static String body(ObjectNode body) {
        return Json.write(Json.object().put("v", VERSION).setAll(body));
    }
}
