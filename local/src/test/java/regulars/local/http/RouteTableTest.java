package regulars.local.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.local.template.Function;
import regulars.local.template.Place;
import regulars.local.template.Route;
import regulars.local.template.Template;

/** The cases of the service's own documentation of route selection, and the forms of path that tempt. */
class RouteTableTest {
    private static final RouteTable TABLE = table(List.of(
            new Route("ANY", "$default"), new Route("ANY", "/{proxy+}"), new Route("GET", "/pets/{proxy+}"),
            new Route("GET", "/pets/dog/{id}"), new Route("GET", "/pets/dog/1"), new Route("ANY", "/pets/dog/1")));

    @ParameterizedTest
    @CsvSource({
        "GET,  /pets/dog/1,   GET /pets/dog/1,    {}",
        "POST, /pets/dog/1,   ANY /pets/dog/1,    {}",
        "GET,  /pets/dog/2,   GET /pets/dog/{id}, {id=2}",
        "GET,  /pets/cat/1,   GET /pets/{proxy+}, {proxy=cat/1}",
        "POST, /pets/cat/1,   ANY /{proxy+},      {proxy=pets/cat/1}",
        "POST, /test/5,       ANY /{proxy+},      {proxy=test/5}",
        "GET,  /pets/dog/1/2, GET /pets/{proxy+}, {proxy=dog/1/2}",
        "GET,  /,             $default,           {}"})
    void theMostSpecificRouteTakesTheRequest(String method, String path, String routeKey, String variables) {
        var match = TABLE.find(method, path).orElseThrow();

        assertEquals(routeKey, match.routeKey());
        assertEquals(variables, match.variables().toString());
    }

    private static RouteTable table(List<Route> routes) {
        var function = new Function("F", "f", "arn", List.of(), "h", Map.of(), Duration.ZERO, 1, routes, List.of(),
                List.of(), List.of(), Optional.empty(), List.of());
        URI address = URI.create("http://localhost");
        return new RouteTable(new Template(new Place(Path.of(""), address, address, "r", Map.of()), List.of(function),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }
}
