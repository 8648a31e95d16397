package regulars.domain;

import java.util.Map;

/**
 * One field that breaks a rule.
 *
 * @param pointer where it is, as a JSON Pointer (RFC 6901) relative to the thing that was checked
 * @param code stable, in kebab case
 * @param parameters named values for the sentence that explains it
 */
public record Violation(String pointer, String code, Map<String, Object> parameters) {
    public Violation {
        parameters = Map.copyOf(parameters);
    }

    /** A violation whose code says it all. */
    public static Violation of(String pointer, String code) {
        return new Violation(pointer, code, Map.of());
    }

    /** A number that is not within least and most, both included. */
    public static Violation outOfRange(String pointer, long least, long most) {
        return new Violation(pointer, "out-of-range", Map.of("least", least, "most", most));
    }
}
