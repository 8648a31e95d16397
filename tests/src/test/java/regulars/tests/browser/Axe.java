package regulars.tests.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks axe-core what is wrong with a page. */
final class Axe {
    private static final String SOURCE = source();
    private static final String RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
            + ".map(found => found.id + ': ' + found.nodes.map(node => node.target + ' ' + (node.any[0]?.message ?? '')).join(' | '))";

    private Axe() {
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every violation with the elements that have it. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        page.evaluate("window.axe || (" + "() => {" + SOURCE + "\n}" + ")()");
        return (List<String>) page.evaluate(RUN);
    }
}
