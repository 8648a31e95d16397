package regulars.cloud.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Answers other than the wished one, as the client's callers see them. */
final class Failures {
    static final String NONE = "None";
    static final String CONDITION = "ConditionalCheckFailed";
    private static final int BAD_REQUEST = 400;

    private Failures() {
    }

    static DynamoDbException invalid(Invalid cause) {
        return (DynamoDbException) DynamoDbException.builder().message(cause.getMessage())
                .awsErrorDetails(details("ValidationException", cause.getMessage())).statusCode(BAD_REQUEST).build();
    }

    static ResourceNotFoundException notFound(String what) {
        String message = "Cannot do operations on a non-existent " + what;
        return ResourceNotFoundException.builder().message(message)
                .awsErrorDetails(details("ResourceNotFoundException", message)).statusCode(BAD_REQUEST).build();
    }

    static ConditionalCheckFailedException condition(Map<String, AttributeValue> shown) {
        String message = "The conditional request failed";
        return ConditionalCheckFailedException.builder().message(message).item(shown.isEmpty() ? null : shown)
                .awsErrorDetails(details("ConditionalCheckFailedException", message)).statusCode(BAD_REQUEST).build();
    }

    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        String message = "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream().map(CancellationReason::code).toList();
        return TransactionCanceledException.builder().message(message).cancellationReasons(reasons)
                .awsErrorDetails(details("TransactionCanceledException", message)).statusCode(BAD_REQUEST).build();
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder().serviceName("DynamoDb").errorCode(code).errorMessage(message).build();
    }
}
