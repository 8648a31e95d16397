package regulars.cloud;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.local.template.Function;
import regulars.local.template.Route;

/** Which function a request goes to, by the template's routes: the one with the fewest variables. */
final class Routing {
    private record Way(String method, Pattern path, int vagueness, String function) { }

    private final List<Way> ways = new ArrayList<>();

    Routing(List<Function> functions) {
        functions.forEach(function -> function.routes().stream().filter(route -> !route.path().equals(Route.DEFAULT))
                .forEach(route -> ways.add(way(route, function.id()))));
        ways.sort(Comparator.comparingInt(Way::vagueness));
    }

    private static Way way(Route route, String function) {
        String path = route.path().replaceAll("\\{[^}]*\\+}", ".+").replaceAll("\\{[^}]*}", "[^/]+");
        return new Way(route.method(), Pattern.compile(path), route.path().split("\\{", -1).length, function);
    }

    Optional<String> function(String method, String path) {
        String plain = path.replaceFirst("\\?.*", "");
        return ways.stream().filter(way -> (way.method().equals(method) || way.method().equals(Route.ANY)) && way.path().matcher(plain).matches())
                .map(Way::function).findFirst();
    }
}
