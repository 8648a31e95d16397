package regulars.local.door;

/**
 * Stands between a caller and AWS: it may look, answer in AWS's place (throttling, a conflict), or let the call
 * through.
 */
@FunctionalInterface
public interface CallInterceptor {
    /** Answers the call, usually by handing it to the service. */
    Answer intercept(Call call, Service service);
}
