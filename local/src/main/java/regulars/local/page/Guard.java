package regulars.local.page;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import regulars.local.http.HttpAnswer;

/**
 * Keeps other sites that a browser has open away from the run: by a name of theirs that leads to this machine, or by a
 * form or script of theirs that posts here. Programs send neither header and pass.
 */
final class Guard {
    private static final Pattern LOOPBACK = Pattern
            .compile("(localhost|[a-z0-9.-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("", "same-origin", "none");

    private Guard() {
    }

    /** The refusal of this request, if it is to be refused. */
    static Optional<HttpAnswer> refusal(PageRequest request) {
        if (!LOOPBACK.matcher(request.header("host")).matches()) {
            return Optional.of(HttpAnswer.problem(421, "Misdirected Request",
                    "The local run answers to localhost only, not to the name in this request."));
        }
        return READS.contains(request.method()) || isOwn(request) ? Optional.empty()
                : Optional.of(HttpAnswer.problem(403, "Forbidden", "Another site may not change the local run."));
    }

    private static boolean isOwn(PageRequest request) {
        String origin = request.header("origin");
        return OWN.contains(request.header("sec-fetch-site"))
                && (origin.isEmpty() || origin.equals("http://" + request.header("host")));
    }
}
