package regulars.messaging;

import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * The provider said no, so the message has certainly not gone out and can be tried again. Any other failure leaves that
 * unknown: a time-out or a server's own error may come after the message was taken.
 */
final class NotTaken extends RuntimeException {
    private NotTaken(SdkServiceException cause) {
        super(cause);
    }

    /** The failure to throw for one of the SDK's. */
    static RuntimeException or(SdkServiceException failure) {
        return failure.statusCode() >= 400 && failure.statusCode() < 500 ? new NotTaken(failure) : failure;
    }
}
