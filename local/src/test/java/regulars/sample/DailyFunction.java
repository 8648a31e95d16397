package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import regulars.platform.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Counts each call by what the schedule says about it and by its own clock; fails on the 13th of a month. */
public final class DailyFunction implements RequestStreamHandler {
    private final World world;
    private final Aws aws;

    public DailyFunction(World world) {
        this.world = world;
        this.aws = new Aws(world);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = JsonMapper.shared().readTree(input.readAllBytes());
        String time = event.path("time").asString();
        aws.count("daily", event.path("resources").path(0).asString().replaceFirst(".*/", "") + " for " + time + " at "
                + world.clock().instant());
        if (time.contains("-13T")) {
            throw new IllegalStateException("asked to");
        }
    }
}
