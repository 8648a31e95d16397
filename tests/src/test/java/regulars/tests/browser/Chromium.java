package regulars.tests.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's Chromium, as {@code CHROMIUM} names it. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream");

    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    private Chromium(List<String> arguments) {
        String path = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of(path)).setArgs(arguments));
    }

    static Chromium start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE_MILLISECONDS);
        return new Chromium(QUIET);
    }

    /** Before whose camera this film is played. */
    static Chromium filming(Path film) {
        var arguments = new ArrayList<>(QUIET);
        arguments.add("--use-file-for-fake-video-capture=" + film);
        return new Chromium(arguments);
    }

    Screen screen(String locale, int width) {
        return new Screen(browser, locale, width);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
