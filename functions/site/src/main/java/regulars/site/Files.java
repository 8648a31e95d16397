package regulars.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import regulars.platform.http.Response;

/** The files that the build packed beside this class. */
final class Files {
    private static final Pattern SAFE = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"), Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"), Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"), Map.entry("jpg", "image/jpeg"), Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"), Map.entry("woff2", "font/woff2"), Map.entry("wasm", "application/wasm"),
            Map.entry("json", "application/json"), Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"), Map.entry("yaml", "application/yaml"));

    /** The file as an answer, if there is one of that name and its type is known. */
    Optional<Response> find(String name, Caching caching) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !SAFE.matcher(name).matches()) {
            return Optional.empty();
        }
        return read(name).map(bytes -> Response.bytes(200, type, bytes).with("cache-control", caching.header()));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream stream = Files.class.getResourceAsStream(name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
