package regulars.platform.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import regulars.platform.json.Json;
import regulars.platform.log.Log;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A function behind a queue. A message that fails is reported alone and comes again by itself; after five tries it goes
 * to the dead-letter queue. Messages may come twice, late and in any order.
 */
public abstract class QueueFunction implements RequestStreamHandler {

    /** Works off one message.
     * @throws TooEarly where it has to wait
     * @throws RuntimeException to have it delivered again */
    protected abstract void handle(JsonNode message, Log log);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Log log = Log.of(context);
        ObjectNode answer = Json.object();
        var failures = answer.putArray("batchItemFailures");
        for (JsonNode message : Json.read(input.readAllBytes()).path("Records")) {
            String id = message.path("messageId").asString();
            try {
                handle(Json.read(message.path("body").asString()), log);
            } catch (TooEarly e) {
                log.info("message comes again", Map.of("messageId", id, "reason", e.getMessage()));
                failures.addObject().put("itemIdentifier", id);
            } catch (RuntimeException e) {
                log.error("message failed", e, Map.of("messageId", id));
                failures.addObject().put("itemIdentifier", id);
            }
        }
        output.write(Json.bytes(answer));
    }
}
