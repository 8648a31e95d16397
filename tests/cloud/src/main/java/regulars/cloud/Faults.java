package regulars.cloud;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What goes wrong between two calls: the process dies before or after a call has taken effect, the caller waits too long
 * for what is done, the service has too much to do or someone else is at the same items. Decided by a seed, counted by kind.
 */
public final class Faults {
    private static final int BAD_REQUEST = 400;
    private static final int KINDS = 5;

    private final RandomGenerator random;
    private final int oneIn;
    private final Map<String, Integer> counts = new TreeMap<>();
    private boolean on;

    /** @param oneIn of so many calls one fails; 0 for none */
    public Faults(RandomGenerator random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    /** From now on, or no longer: what only prepares is not to fail. */
    public void set(boolean now) {
        this.on = now && oneIn > 0;
    }

    /** How often each kind has happened. */
    public Map<String, Integer> counts() {
        return counts;
    }

    /** Whether something happens that happens once in so many times. */
    boolean happens(String kind, int once) {
        boolean happens = on && random.nextInt(once) == 0;
        if (happens) {
            count(kind);
        }
        return happens;
    }

    private void count(String kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    /** Makes the call, or something else of it. */
    <T> T around(String operation, Supplier<T> call) {
        if (!on || random.nextInt(oneIn) > 0) {
            return call.get();
        }
        return switch (random.nextInt(KINDS)) {
            case 0 -> {
                count("crash before " + operation);
                throw new Crash();
            }
            case 1 -> {
                call.get();
                count("crash after " + operation);
                throw new Crash();
            }
            case 2 -> {
                call.get();
                count("time-out after " + operation);
                throw ApiCallTimeoutException.create(1);
            }
            case 3 -> {
                count("throttled " + operation);
                throw throttled();
            }
            default -> {
                if (!operation.equals("transactWriteItems")) {
                    yield call.get();
                }
                count("conflict of " + operation);
                throw conflict();
            }
        };
    }

    private static RuntimeException throttled() {
        return DynamoDbException.builder().message("too much").statusCode(BAD_REQUEST)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ThrottlingException").errorMessage("too much").build()).build();
    }

    private static RuntimeException conflict() {
        return TransactionCanceledException.builder().message("someone else is at it").statusCode(BAD_REQUEST)
                .cancellationReasons(CancellationReason.builder().code("TransactionConflict").build()).build();
    }
}
