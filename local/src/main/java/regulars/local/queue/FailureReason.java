package regulars.local.queue;

import java.util.List;
import java.util.stream.Collectors;
import regulars.local.function.FunctionFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds out why a message failed. */
final class FailureReason {
    private FailureReason() {
    }

    /** Of an invocation that failed as a whole. */
    static String of(FunctionFailure failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage() + ": " + cause.getClass().getSimpleName()
                + (cause.getMessage() == null ? "" : ", " + cause.getMessage());
    }

    /** Of a message that was reported as failed: the last that the function's log says about it. */
    static String of(String message, List<String> log) {
        return log.stream().filter(line -> line.contains(message)).reduce((_, last) -> last)
                .map(FailureReason::readable).orElse("reported as failed, and the log says nothing about it");
    }

    /** A structured line's exceptions and the first place in the code; any other line as it is. */
    private static String readable(String line) {
        try {
            List<String> trace = JsonMapper.shared().readTree(line).path("trace").valueStream()
                    .map(JsonNode::asString).toList();
            String types = trace.stream().filter(entry -> !entry.contains("("))
                    .map(type -> type.replaceFirst(".*\\.", "")).distinct().collect(Collectors.joining(", by "));
            String place = trace.stream().filter(entry -> entry.contains("(")).findFirst()
                    .map(frame -> frame.replaceFirst(".*//", "")).orElse("");
            return trace.isEmpty() ? line.strip() : types + " at " + place;
        } catch (JacksonException e) {
            return line.strip();
        }
    }
}
