package regulars.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** An owner puts a message into other words, reads it as it will come out, gets a test, and goes back. */
@SystemTest
@ExtendWith(Browsers.class)
class ChooseWordsTest {
    private final Chromium chromium;
    private final Regulars regulars;

    ChooseWordsTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void whatIsWrittenIsShownSavedSentAsATestAndTakenBack(String locale) throws IOException {
        Cafe cafe = Cafe.open(regulars);
        try (var owner = chromium.screen(locale, Screen.PHONE)) {
            owner.openConsole(regulars.client().base().toString(), cafe.owner().token(), "words");
            owner.sees("console.words/title");
            var subject = owner.field("console.words/subject");
            subject.waitFor();
            String ready = subject.inputValue();

            subject.fill("Hello from us to you, {name}");
            owner.press("shared./save");
            owner.reads(owner.text("shared./saved"));
            owner.reads(owner.text("console.words/own"));
            assertThat(owner.page().locator("article")).containsText("Hello from us to you,");
            owner.look("words");

            owner.press("console.words/send-test");
            owner.reads(owner.text("console.words/test-sent"));
            assertTrue(regulars.newest(cafe.owner().email()).subject().contains("Hello from us to you,"));

            owner.press("console.words/back-to-ready");
            owner.reads(owner.text("console.words/ready"));
            assertThat(subject).hasValue(ready);
        }
    }
}
