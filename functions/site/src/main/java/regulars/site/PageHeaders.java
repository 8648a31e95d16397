package regulars.site;

import java.util.Map;
import regulars.platform.http.Response;

/**
 * What a browser is told to forbid. The distribution sends the same; they are here too, so that pages are as safe
 * where there is no distribution. No script or style but our own files, no frame, camera for the counter page only.
 */
final class PageHeaders {
    private static final Map<String, String> HEADERS = Map.of(
            "content-security-policy", "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; "
                    + "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
            "referrer-policy", "no-referrer",
            "permissions-policy", "camera=(self), geolocation=(), microphone=()",
            "cross-origin-opener-policy", "same-origin");

    private PageHeaders() {
    }

    static Response on(Response page) {
        return page.with(HEADERS);
    }
}
