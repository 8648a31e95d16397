package regulars.messaging;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** One attempt to hand a message to a provider. */
final class ProviderCall {
    /** Too many requests; and RFC 9110, 15.6.4: a server that is "currently unable to handle the request". */
    private static final Set<Integer> BUSY = Set.of(429, 503);
    /** The providers' words for the same, a day's quota that is used up among them. */
    private static final Set<String> BUSY_WORDS = Set.of("LimitExceededException", "ThrottledException", "KMSThrottlingException");
    private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403);
    /** SES's words for what the operator has to set right; the messages are not to blame. */
    private static final Set<String> OPERATORS_TROUBLE = Set.of("AccountSuspendedException", "SendingPausedException",
            "MailFromDomainNotVerifiedException");

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
        if (failure.isThrottlingException() || BUSY.contains(status) || BUSY_WORDS.contains(code(failure))) {
            return new Outcome.NotNow(failure);
        }
        if (NOT_ADMITTED.contains(status) || OPERATORS_TROUBLE.contains(code(failure))) {
            return new Outcome.LockedOut(failure);
        }
        return status >= 400 && status < 500 ? new Outcome.Refused(failure) : new Outcome.Unknown(failure);
    }

    private static String code(AwsServiceException failure) {
        var details = failure.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }
}
