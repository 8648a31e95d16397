package regulars.local.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.local.template.Function;
import regulars.local.template.Route;
import regulars.local.template.Template;

/**
 * Selects a route as an HTTP API does: the most specific path first (text, then a variable, then {@code {proxy+}}, then
 * {@code $default}), and of two equal paths the one that names the method.
 */
final class RouteTable {
    private final List<Entry> entries = new ArrayList<>();

    RouteTable(Template template) {
        template.functions().forEach(function -> function.routes()
                .forEach(route -> entries.add(new Entry(PathPattern.of(route.path()), route, function))));
        entries.sort(Comparator.comparing(Entry::pattern)
                .thenComparing(entry -> entry.route().method().equals(Route.ANY)));
    }

    Optional<Match> find(String method, String path) {
        return entries.stream()
                .filter(entry -> entry.route().method().equals(Route.ANY) || entry.route().method().equals(method))
                .flatMap(entry -> entry.pattern().match(path)
                        .map(variables -> new Match(entry.function(), entry.routeKey(), variables)).stream())
                .findFirst();
    }

    private record Entry(PathPattern pattern, Route route, Function function) {
        String routeKey() {
            return route.path().equals(Route.DEFAULT) ? Route.DEFAULT : route.method() + " " + route.path();
        }
    }

    /** The selected function, the route's key and the values of the path's variables. */
    record Match(Function function, String routeKey, Map<String, String> variables) {
    }
}
