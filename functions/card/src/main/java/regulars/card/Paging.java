package regulars.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import regulars.domain.Violation;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;

/**
 * Which page of a history is wanted.
 *
 * @param before the sequence number that its entries lie below; empty for the newest
 */
record Paging(Optional<Long> before, int limit) {
    private static final int LIMIT_MAX = 100;
    private static final String LIMIT_DEFAULT = "20";
    private static final int DIGITS_MAX = 15;

    /** @throws Problem 400 naming the query's parts that are wrong */
    static Paging of(Request request) {
        List<Violation> violations = new ArrayList<>();
        Optional<String> cursor = request.query("cursor");
        if (cursor.isPresent() && !isNumber(cursor.get())) {
            violations.add(Violation.of("query/cursor", "pattern"));
        }
        String limit = request.query("limit").orElse(LIMIT_DEFAULT);
        limitViolation(limit).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Paging(cursor.map(Long::parseLong), Integer.parseInt(limit));
    }

    /** The cursor of the page that follows an entry. */
    static String cursor(long sequence) {
        return Long.toString(sequence);
    }

    private static Optional<Violation> limitViolation(String limit) {
        if (!isNumber(limit)) {
            return Optional.of(Violation.of("query/limit", "whole-number"));
        }
        long number = Long.parseLong(limit);
        return Optional.of(Violation.outOfRange("query/limit", 1, LIMIT_MAX))
                .filter(_ -> number < 1 || number > LIMIT_MAX);
    }

    private static boolean isNumber(String text) {
        return text.length() <= DIGITS_MAX && text.matches("[0-9]+");
    }
}
