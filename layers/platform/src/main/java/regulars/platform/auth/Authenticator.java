package regulars.platform.auth;

import java.util.Optional;
import regulars.platform.http.Problem;

/**
 * Finds out who is calling and whether the route is for them. A decorator around every route rather than a gateway
 * authorizer: its refusals are problem documents like all others, and a revoked credential is not kept in a cache.
 */
public final class Authenticator {

    /** Finds the caller that a bearer token names, if it is good now. */
    @FunctionalInterface
    public interface Verifier {
        Optional<Principal> verify(String token);
    }

    private static final String SCHEME = "bearer ";

    private final Verifier verifier;

    public Authenticator(Verifier verifier) {
        this.verifier = verifier;
    }

    /** @throws Problem 401 without a good credential, 403 where the route is not for its holder */
    public Principal authenticate(Optional<String> authorization, Access access) {
        if (access == Access.PUBLIC) {
            return new Principal.Anonymous();
        }
        Principal principal = authorization.flatMap(Authenticator::token).flatMap(verifier::verify)
                .orElseThrow(Problem::unauthorized);
        if (!access.admits(principal)) {
            throw Problem.of(403, "forbidden");
        }
        return principal;
    }

    private static Optional<String> token(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip()).filter(token -> token.length() <= 200)
                : Optional.empty();
    }
}
