package regulars.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.domain.Violation;

/**
 * Which page of a list is wanted.
 *
 * @param cursor where the page before has ended; empty for the first
 */
public record Paging(Optional<String> cursor, int limit) {
    private static final String LIMIT_DEFAULT = "20";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    /** @throws Problem 400 naming the query's parts that are wrong */
    public static Paging of(Request request, Pattern cursorForm, int limitMax) {
        List<Violation> violations = new ArrayList<>();
        Optional<String> cursor = request.query("cursor");
        if (cursor.isPresent() && !cursorForm.matcher(cursor.get()).matches()) {
            violations.add(Violation.of("query/cursor", "pattern"));
        }
        String limit = request.query("limit").orElse(LIMIT_DEFAULT);
        limitViolation(limit, limitMax).ifPresent(violations::add);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
        return new Paging(cursor, Integer.parseInt(limit));
    }

    private static Optional<Violation> limitViolation(String limit, int limitMax) {
        if (!NUMBER.matcher(limit).matches()) {
            return Optional.of(Violation.of("query/limit", "whole-number"));
        }
        long number = Long.parseLong(limit);
        return Optional.of(Violation.outOfRange("query/limit", 1, limitMax))
                .filter(_ -> number < 1 || number > limitMax);
    }
}
