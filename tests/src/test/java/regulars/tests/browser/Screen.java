package regulars.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import regulars.tests.Repository;

/** One person's browser with one page: found by roles and labels, and watched for errors. */
final class Screen implements AutoCloseable {
    static final int PHONE = 360;
    static final int DESKTOP = 1280;
    /** How long a page may take for anything. */
    static final int PATIENCE_MILLISECONDS = 30_000;

    private static final Path PICTURES = Repository.path("tests/target/pictures");
    private static final String WATCH = "addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))";

    private final BrowserContext context;
    private final Page page;
    private final Words words;
    private final List<String> errors = new ArrayList<>();

    Screen(Browser browser, String locale, int width) {
        context = browser.newContext(new Browser.NewContextOptions().setLocale(locale).setTimezoneId("Europe/Warsaw")
                .setViewportSize(width, 760).setPermissions(List.of("camera")));
        context.addInitScript(WATCH);
        context.setDefaultTimeout(PATIENCE_MILLISECONDS);
        page = context.newPage();
        words = new Words(locale);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
    }

    Page page() {
        return page;
    }

    void open(String address) {
        page.navigate(address);
    }

    /** A section of the console, to whoever has this session. */
    void openConsole(String base, String session, String section) {
        open(base + "/sign-in");
        page.evaluate("token => localStorage.setItem('regulars.session', token)", session);
        open(base + "/console#" + section);
    }

    String text(String key) {
        return words.of(key);
    }

    String text(String key, Map<String, ?> values) {
        return words.of(key, values);
    }

    void press(String key) {
        press(key, Map.of());
    }

    void press(String key, Map<String, ?> values) {
        button(key, values).click();
    }

    Locator button(String key, Map<String, ?> values) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.of(key, values)).setExact(true)).first();
    }

    /** Takes one of a few choices. */
    void choose(String key) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(words.of(key)).setExact(true)).check();
    }

    Locator link(String key) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words.of(key)).setExact(true)).first();
    }

    Locator field(String key) {
        return field(key, Map.of());
    }

    Locator field(String key, Map<String, ?> values) {
        return page.getByLabel(words.of(key, values), new Page.GetByLabelOptions().setExact(true));
    }

    /** Waits until a heading says this. */
    void sees(String key) {
        sees(key, Map.of());
    }

    void sees(String key, Map<String, ?> values) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.of(key, values)).setExact(true)).first().waitFor();
    }

    /** Waits until the text stands somewhere. */
    void reads(String text) {
        page.getByText(text).first().waitFor();
    }

    /** Waits until nothing is being fetched and the page has its heading; that of the page before may still stand a moment. */
    void isThere() {
        page.waitForFunction("() => !document.querySelector('.loading') && document.querySelector('h1')");
    }

    /** Looks at the page as others would: narrow and wide, light and dark; takes pictures, and wants nothing to complain of. */
    void look(String name) {
        look(name, PHONE, ColorScheme.DARK);
        look(name, DESKTOP, ColorScheme.LIGHT);
        look(name, PHONE, ColorScheme.LIGHT);
    }

    void look(String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 760);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String file = name + "-" + words.locale() + "-" + width + (scheme == ColorScheme.DARK ? "-dark" : "") + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true)
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        assertEquals(List.of(), Axe.violations(page), file);
        assertTrue((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"), file + " is wider than the screen");
    }

    /** Goes on to a control with the tab key alone. */
    void tabTo(Locator control) {
        for (int presses = 0; presses < 60; presses++) {
            if ((Boolean) control.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not lead to " + control);
    }

    /** Closes it; nobody may have seen an error in between. */
    @Override
    public void close() {
        context.close();
        assertEquals(List.of(), errors, "errors in the console");
    }
}
