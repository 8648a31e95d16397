package regulars.cloud.table;

/** A request that DynamoDB answers with a ValidationException. */
final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1;

    Invalid(String message) {
        super(message);
    }
}
