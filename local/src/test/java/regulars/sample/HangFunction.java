package regulars.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;
import regulars.platform.World;

/** Never answers, until it is interrupted. */
public final class HangFunction implements RequestStreamHandler {
    public HangFunction(World world) {
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
    }
}
