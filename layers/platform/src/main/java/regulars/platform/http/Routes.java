package regulars.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import regulars.platform.auth.Access;

/** A function's routes: method and path template, whom it is for, and what answers. Literal parts win over variables. */
public final class Routes {

    /** A use case behind a route. */
    @FunctionalInterface
    public interface Handler extends Function<Request, Response> { }

    record Route(String method, List<String> template, Access access, Handler handler) {
        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != template.size()) {
                return Optional.empty();
            }
            var variables = new LinkedHashMap<String, String>();
            for (int i = 0; i < path.size(); i++) {
                String part = template.get(i);
                if (part.startsWith("{")) {
                    variables.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }

        long variables() {
            return template.stream().filter(part -> part.startsWith("{")).count();
        }
    }

    record Match(Route route, Map<String, String> path) { }

    private final List<Route> routes = new ArrayList<>();
    private Optional<Handler> otherwise = Optional.empty();

    public Routes get(String path, Access access, Handler handler) {
        return add("GET", path, access, handler);
    }

    public Routes post(String path, Access access, Handler handler) {
        return add("POST", path, access, handler);
    }

    public Routes put(String path, Access access, Handler handler) {
        return add("PUT", path, access, handler);
    }

    public Routes patch(String path, Access access, Handler handler) {
        return add("PATCH", path, access, handler);
    }

    public Routes delete(String path, Access access, Handler handler) {
        return add("DELETE", path, access, handler);
    }

    /** What answers every path that no route names, to anyone, whatever the method. */
    public Routes otherwise(Handler handler) {
        otherwise = Optional.of(handler);
        return this;
    }

    private Routes add(String method, String path, Access access, Handler handler) {
        routes.add(new Route(method, parts(path), access, handler));
        return this;
    }

    /** @throws Problem 404 for an unknown path, 405 for a known one with another method */
    Match find(String method, String path) {
        List<String> parts = parts(path);
        List<Match> matches = routes.stream()
                .flatMap(route -> route.match(parts).map(variables -> new Match(route, variables)).stream()).toList();
        if (matches.isEmpty()) {
            return new Match(new Route(method, parts, Access.PUBLIC, otherwise.orElseThrow(Problem::notFound)), Map.of());
        }
        return matches.stream().filter(match -> match.route.method.equals(method))
                .min((a, b) -> Long.compare(a.route.variables(), b.route.variables()))
                .orElseThrow(() -> Problem.methodNotAllowed(allowed(matches)));
    }

    private static String allowed(List<Match> matches) {
        return String.join(", ", new TreeSet<>(matches.stream().map(match -> match.route.method).toList()));
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
