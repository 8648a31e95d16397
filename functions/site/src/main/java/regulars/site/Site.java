package regulars.site;

import java.util.Map;
import java.util.Optional;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;

/** Finds the file for a path. */
final class Site {
    /** Pages by path; one that ends with a slash stands for everything below it. */
    private static final Map<String, String> PAGES = Map.of(
            "/", "index.html",
            "/sign-up", "sign-up.html",
            "/sign-in", "sign-in.html",
            "/console", "console.html",
            "/counter", "counter.html",
            "/j/", "j.html",
            "/confirm", "confirm.html",
            "/c", "c.html",
            "/p", "p.html");
    private static final String NOT_FOUND_PAGE = "404.html";
    /** The build names these files after their content. */
    private static final String ASSETS = "/assets/";
    private static final String CONTRACT = "/openapi.yaml";

    private final Files files = new Files();

    Response handle(Request request) {
        String path = request.rawPath();
        Optional<Response> found = found(path);
        if (found.isPresent() && !isReading(request)) {
            throw Problem.methodNotAllowed("GET, HEAD");
        }
        return found.orElseGet(() -> missing(request));
    }

    private Optional<Response> found(String path) {
        if (path.equals(CONTRACT)) {
            return files.find("/openapi.yaml", Caching.REVALIDATED);
        }
        return page(path).flatMap(page -> files.find("/web/" + page, Caching.REVALIDATED)).map(PageHeaders::on)
                .or(() -> files.find("/web" + path, path.startsWith(ASSETS) ? Caching.FOREVER : Caching.REVALIDATED));
    }

    private static Optional<String> page(String path) {
        int end = path.indexOf('/', 1);
        if (end < 0) {
            return Optional.ofNullable(PAGES.get(path));
        }
        boolean oneBelow = end < path.length() - 1 && path.indexOf('/', end + 1) < 0;
        return oneBelow ? Optional.ofNullable(PAGES.get(path.substring(0, end + 1))) : Optional.empty();
    }

    private Response missing(Request request) {
        boolean person = isReading(request) && request.header("accept").orElse("").contains("text/html");
        if (!person) {
            throw Problem.notFound();
        }
        return files.find("/web/" + NOT_FOUND_PAGE, Caching.NONE).map(PageHeaders::on)
                .map(page -> new Response(404, page.headers(), page.body())).orElseThrow(Problem::notFound);
    }

    private static boolean isReading(Request request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }
}
