package regulars.platform.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import regulars.domain.Violation;

/**
 * An answer that is not a success, to be rendered as a problem document (RFC 9457). Thrown, since it ends a request
 * wherever it is noticed. The sentences come from the catalogue {@code problems} by code, in the reader's language.
 */
public final class Problem extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, Object> params;
    private final transient List<Violation> violations;
    private final transient Map<String, String> headers;

    private Problem(int status, String code, Map<String, Object> params, List<Violation> violations,
                    Map<String, String> headers) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.params = Map.copyOf(params);
        this.violations = List.copyOf(violations);
        this.headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String code) {
        return of(status, code, Map.of());
    }

    /** @param params texts and whole numbers that the sentence and the reader's program can use */
    public static Problem of(int status, String code, Map<String, Object> params) {
        return new Problem(status, code, params, List.of(), Map.of());
    }

    /** 400: the request is malformed in the named places. */
    public static Problem invalid(List<Violation> violations) {
        return new Problem(400, "invalid-request", Map.of(), violations, Map.of());
    }

    public static Problem invalid(String pointer, String code) {
        return invalid(List.of(Violation.of(pointer, code)));
    }

    /** 404, the same for what does not exist and for what belongs to someone else. */
    public static Problem notFound() {
        return of(404, "not-found");
    }

    /** 401 with the challenge that RFC 9110 asks for. */
    public static Problem unauthorized() {
        return new Problem(401, "unauthorized", Map.of(), List.of(), Map.of("www-authenticate", "Bearer"));
    }

    /** 429: too many attempts; worth trying again after the given time. */
    public static Problem tooMany(Duration wait) {
        long minutes = Math.max(1, wait.plusSeconds(59).toMinutes());
        return new Problem(429, "too-many-attempts", Map.of("minutes", minutes), List.of(),
                Map.of("retry-after", Long.toString(Math.max(1, wait.toSeconds()))));
    }

    /** 503: others were faster too often; the same request can be sent again. */
    public static Problem busy() {
        return new Problem(503, "busy", Map.of(), List.of(), Map.of("retry-after", "1"));
    }

    /** 405 with the methods that are allowed, as RFC 9110 asks for. */
    public static Problem methodNotAllowed(String allowed) {
        return new Problem(405, "method-not-allowed", Map.of(), List.of(), Map.of("allow", allowed));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, Object> params() {
        return params;
    }

    public List<Violation> violations() {
        return violations;
    }

    Map<String, String> headers() {
        return headers;
    }

}
