package regulars.local.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import regulars.local.template.Route;

/** A route's path; sorts the more specific first. */
record PathPattern(List<String> segments) implements Comparable<PathPattern> {
    static PathPattern of(String path) {
        return new PathPattern(path.equals(Route.DEFAULT) ? List.of(Route.DEFAULT) : split(path));
    }

    /** The values of the variables, if the path matches. */
    Optional<Map<String, String>> match(String path) {
        var variables = new LinkedHashMap<String, String>();
        List<String> actual = split(path);
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (segment.equals(Route.DEFAULT)) {
                return Optional.of(variables);
            }
            if (i >= actual.size() || isVariable(segment) && actual.get(i).isEmpty()) {
                return Optional.empty();
            }
            if (isGreedy(segment)) {
                variables.put(segment.substring(1, segment.length() - 2),
                        String.join("/", actual.subList(i, actual.size())));
                return Optional.of(variables);
            }
            if (isVariable(segment)) {
                variables.put(segment.substring(1, segment.length() - 1), actual.get(i));
            } else if (!segment.equals(actual.get(i))) {
                return Optional.empty();
            }
        }
        return segments.size() == actual.size() ? Optional.of(variables) : Optional.empty();
    }

    @Override
    public int compareTo(PathPattern other) {
        for (int i = 0; i < Math.min(segments.size(), other.segments.size()); i++) {
            int difference = Integer.compare(vagueness(segments.get(i)), vagueness(other.segments.get(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(other.segments.size(), segments.size());
    }

    private static int vagueness(String segment) {
        return segment.equals(Route.DEFAULT) ? 3 : isGreedy(segment) ? 2 : isVariable(segment) ? 1 : 0;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return segment.endsWith("+}");
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }
}
