package regulars.platform.log;

import com.amazonaws.services.lambda.runtime.Context;
import java.util.Arrays;
import java.util.Map;
import regulars.platform.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON object a line. Says which, how many and why, by opaque ids; never a phone number, an address, a code or a
 * token. An exception gives its type and trace but not its message, which may quote what a person entered.
 */
public final class Log {
    private static final int FRAMES_MAX = 12;

    private final Context context;

    private Log(Context context) {
        this.context = context;
    }

    public static Log of(Context context) {
        return new Log(context);
    }

    public void info(String message, Map<String, ?> fields) {
        write("INFO", message, fields, Json.object());
    }

    public void warn(String message, Map<String, ?> fields) {
        write("WARN", message, fields, Json.object());
    }

    public void error(String message, Throwable failure, Map<String, ?> fields) {
        ObjectNode error = Json.object();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var trace = error.withArray("trace");
            trace.add(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).limit(FRAMES_MAX).forEach(frame -> trace.add(frame.toString()));
        }
        write("ERROR", message, fields, error);
    }

    private void write(String level, String message, Map<String, ?> fields, ObjectNode line) {
        line.put("level", level).put("message", message).put("requestId", context.getAwsRequestId());
        fields.forEach((name, value) -> line.put(name, String.valueOf(value)));
        context.getLogger().log(Json.write(line) + "\n");
    }
}
