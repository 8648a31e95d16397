package regulars.tests.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the contract. References of parameters, bodies and answers are resolved; those of schemas are not. */
public record Operation(String id, String method, String path, JsonNode node, List<JsonNode> parameters) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Whether a path without its query is this operation's. */
    boolean matches(String actual) {
        return actual.matches(VARIABLE.matcher(path).replaceAll("[^/]+"));
    }

    /** How many parts of the path are variables: the fewer, the better the match. */
    long variables() {
        return pathVariables().size();
    }

    public List<String> pathVariables() {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    /** The kinds of credential that it takes; none where it is for everyone. */
    public Set<String> credentials() {
        var kinds = new TreeSet<String>();
        node.path("security").forEach(choice -> kinds.addAll(choice.propertyNames()));
        return kinds;
    }

    public boolean isPublic() {
        return credentials().isEmpty();
    }

    public boolean takesKey() {
        return parameters.stream().anyMatch(parameter -> parameter.path("name").asString("").equals("Idempotency-Key"));
    }

    public boolean changesSomething() {
        return takesKey() || method.equals("DELETE");
    }

    /** The schema of its JSON body, if it takes one. */
    public Optional<JsonNode> body() {
        return Optional.of(node.at("/requestBody/content/application~1json/schema")).filter(schema -> !schema.isMissingNode());
    }

    /** The answers that the contract foresees for a status: its own, else the default. */
    Optional<JsonNode> response(int status) {
        return Stream.of(Integer.toString(status), status >= 400 ? "default" : "none")
                .map(node.path("responses")::path).filter(response -> !response.isMissingNode()).findFirst();
    }

    /** The statuses of success. */
    public List<Integer> successes() {
        var successes = new ArrayList<Integer>();
        node.path("responses").propertyNames().stream().filter(name -> !name.equals("default"))
                .map(Integer::parseInt).forEach(successes::add);
        return successes;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
