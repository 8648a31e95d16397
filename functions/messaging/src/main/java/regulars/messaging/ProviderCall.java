package regulars.messaging;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** One attempt to hand a message to a provider. */
final class ProviderCall {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403);
    /** SES's words for what the operator has to set right; the messages are not to blame. */
    private static final Set<String> OPERATORS_TROUBLE = Set.of("LimitExceededException", "AccountSuspendedException",
            "SendingPausedException", "MailFromDomainNotVerifiedException", "ThrottledException", "KMSThrottlingException");

    private ProviderCall() {
    }

    /** @param call gives the provider's id of the message */
    static Outcome attempt(Supplier<String> call) {
        try {
            return new Outcome.Sent(call.get());
        } catch (AwsServiceException e) {
            return answered(e);
        } catch (SdkException e) {
            return new Outcome.Unknown(e);
        }
    }

    private static Outcome answered(AwsServiceException failure) {
        int status = failure.statusCode();
        if (failure.isThrottlingException() || status == TOO_MANY_REQUESTS || NOT_ADMITTED.contains(status)
                || OPERATORS_TROUBLE.contains(code(failure))) {
            return new Outcome.NotNow(failure);
        }
        return status >= 400 && status < 500 ? new Outcome.Refused(failure) : new Outcome.Unknown(failure);
    }

    private static String code(AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
