package regulars.local.function;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import regulars.local.log.RunLog;
import regulars.local.template.Function;

/** What Lambda tells a function about one invocation. */
final class LocalContext implements Context {
    private final Function function;
    private final Consumer<String> lines;
    private final String requestId = UUID.randomUUID().toString();
    private final long started = System.nanoTime();

    /** Tells of each line that is logged. */
    LocalContext(Function function, Consumer<String> lines) {
        this.function = function;
        this.lines = lines;
    }

    @Override
    public String getAwsRequestId() {
        return requestId;
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.name();
    }

    @Override
    public String getLogStreamName() {
        return "local";
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return function.arn();
    }

    @Override
    public CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        return (int) Math.max(0, function.timeout().toMillis() - passed);
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memory();
    }

    @Override
    public LambdaLogger getLogger() {
        var log = RunLog.of(function.name());
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log.say(message);
                lines.accept(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
    }
}
