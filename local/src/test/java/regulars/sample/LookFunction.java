package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import regulars.platform.World;

/** Tells whether a class that belongs to the run can be seen from here. */
public final class LookFunction implements RequestStreamHandler {
    public LookFunction(World world) {
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String name = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        try {
            Class.forName(name, false, Thread.currentThread().getContextClassLoader());
            output.write("visible".getBytes(StandardCharsets.UTF_8));
        } catch (ClassNotFoundException e) {
            output.write("invisible".getBytes(StandardCharsets.UTF_8));
        }
    }
}
