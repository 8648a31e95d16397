package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import regulars.platform.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts each new item in the stream; reports those whose key contains {@code poison}, crashes at {@code bomb}. */
public final class TaskFunction implements RequestStreamHandler {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Aws aws;

    public TaskFunction(World world) {
        this.aws = new Aws(world);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var answer = MAPPER.createObjectNode();
        var failures = answer.putArray("batchItemFailures");
        for (JsonNode record : MAPPER.readTree(input.readAllBytes()).path("Records")) {
            String name = record.at("/dynamodb/Keys/sk/S").asString();
            aws.count("task", name);
            if (name.contains("bomb")) {
                throw new IllegalStateException("asked to");
            } else if (name.contains("poison")) {
                failures.addObject().put("itemIdentifier", record.at("/dynamodb/SequenceNumber").asString());
            }
        }
        output.write(MAPPER.writeValueAsBytes(answer));
    }
}
