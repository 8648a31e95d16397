package regulars.local.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Text in pages, and the frame that all pages share. */
final class Html {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    private static final String STYLE = resource("page.css");

    private Html() {
    }

    static String page(String title, String content) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Regulars, local</title>
                <style>%s</style>
                <header><a href="/_local">local run</a><nav><a href="/">site</a> <a href="/_local/inbox">inbox</a> \
                <a href="/_local/queues">queues</a></nav></header>
                <main>
                <h1>%s</h1>
                %s
                </main>
                </html>
                """.formatted(text(title), STYLE, text(title), content);
    }

    /** The text with markup made harmless. */
    static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
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
