package regulars.platform.http;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Tells failures that pass by themselves from defects. */
final class Failures {
    private Failures() {
    }

    static Problem problem(RuntimeException failure) {
        return switch (failure) {
            case SdkServiceException e when e.isThrottlingException() || e.statusCode() >= 500 -> Problem.busy();
            case SdkClientException _ -> Problem.busy();
            default -> Problem.of(500, "internal");
        };
    }
}
