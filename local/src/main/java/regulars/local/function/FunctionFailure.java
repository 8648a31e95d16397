package regulars.local.function;

/** A function threw, could not be loaded or took too long. */
public final class FunctionFailure extends Exception {
    FunctionFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
