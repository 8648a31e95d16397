package regulars.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import regulars.local.http.HttpAnswer;

/** Text in pages, and the frame that all pages share. */
final class Html {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    /** E-mails bring their own styles, and a frame with its content in it is held to the policy of its page. */
    private static final String POLICY = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self';"
            + " connect-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; base-uri *;"
            + " frame-ancestors 'none'";
    private static final List<String> PLACES = List.of("inbox", "clock", "queues", "table");

    private Html() {
    }

    /** A page of this title in the common frame. */
    static HttpAnswer page(String title, String content) {
        return HttpAnswer.of(200, "text/html; charset=utf-8", """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Regulars, local</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/_local/page.css">
                <script src="/_local/page.js" defer></script>
                <header><a class="home" href="/_local">local run</a><nav>%s<a href="/">site</a></nav></header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </html>
                """.formatted(text(title), places(title), text(title), content))
                .with("content-security-policy", List.of(POLICY)).with("x-content-type-options", List.of("nosniff"))
                .with("referrer-policy", List.of("no-referrer")).with("cache-control", List.of("no-store"));
    }

    private static String places(String title) {
        var places = new StringBuilder();
        PLACES.forEach(place -> places.append("<a href=\"/_local/").append(place).append('"')
                .append(title.equalsIgnoreCase(place) ? " aria-current=\"page\">" : ">").append(place).append("</a>"));
        return places.toString();
    }

    static HttpAnswer asset(String type, String name) {
        return HttpAnswer.of(200, type + "; charset=utf-8", resource(name)).with("cache-control", List.of("no-cache"));
    }

    static HttpAnswer seeOther(String address) {
        return new HttpAnswer(303, Map.of("location", List.of(address)), new byte[0]);
    }

    /** The text with markup made harmless. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** The text as part of an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text, its addresses made into links. */
    static String linked(String text) {
        var html = new StringBuilder();
        var link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            String address = text(link.group());
            html.append(text(text.substring(from, link.start())))
                    .append("<a href=\"").append(address).append("\" target=\"_blank\" rel=\"noopener\">")
                    .append(address).append("</a>");
            from = link.end();
        }
        return html.append(text(text.substring(from))).toString();
    }

    private static String resource(String name) {
        try (InputStream stream = Html.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
