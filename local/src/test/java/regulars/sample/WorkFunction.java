package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import regulars.platform.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts each message; reports those that contain {@code poison}, crashes at {@code bomb}. */
public final class WorkFunction implements RequestStreamHandler {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Aws aws;

    public WorkFunction(World world) {
        this.aws = new Aws(world);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var answer = MAPPER.createObjectNode();
        var failures = answer.putArray("batchItemFailures");
        for (JsonNode message : MAPPER.readTree(input.readAllBytes()).path("Records")) {
            String body = message.path("body").asString();
            aws.count("work", body);
            if (body.contains("bomb")) {
                throw new IllegalStateException("asked to");
            } else if (body.contains("poison")) {
                failures.addObject().put("itemIdentifier", message.path("messageId").asString());
            }
        }
        output.write(MAPPER.writeValueAsBytes(answer));
    }
}
