package regulars.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** An owner writes to some of the guests: sees first what is wrong, then whom it reaches, and starts it. */
@SystemTest
@ExtendWith(Browsers.class)
class WriteCampaignTest {
    private final Chromium chromium;
    private final Regulars regulars;

    WriteCampaignTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void itIsWrittenCountedStartedAndRead(String locale) {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        try (var owner = chromium.screen(locale, Screen.PHONE)) {
            owner.openConsole(regulars.client().base().toString(), cafe.owner().token(), "campaigns");
            owner.sees("console.campaigns/title");
            owner.reads(owner.text("console.campaigns/empty"));

            owner.press("console.campaigns/add");
            owner.field("console.campaigns/name").fill("Autumn");
            owner.page().getByLabel(owner.text("console.campaigns/new")).check();
            owner.field("console.words/subject").fill("Pumpkin is back, {name}");
            owner.field("console.words/heading").fill("Pumpkin is back");
            owner.field("console.words/body").fill("From today at {shop}.");
            owner.field("console.words/sms").fill("{shop}: pumpkin is back. {link}");
            owner.look("campaign-form");
            owner.press("shared./save");

            owner.sees("console.campaigns/reach");
            owner.reads(owner.text("console.campaigns/of-guests", Map.of("count", 1, "all", 1)));
            assertThat(owner.page().locator("article")).containsText("Pumpkin is back,");
            owner.look("campaign");

            owner.press("console.campaigns/start");
            owner.page().getByRole(com.microsoft.playwright.options.AriaRole.DIALOG).getByText(owner.text("console.campaigns/start")).last().click();
            owner.reads(owner.text("console.campaigns/running"));
            assertEquals(List.of("Pumpkin is back, Ania"), guest.inbox().stream().map(Mail::subject).filter(subject -> subject.startsWith("Pumpkin")).toList());
            owner.reads(owner.text("console.campaigns/finished"));
            owner.page().reload();
            owner.press("console.campaigns/open-which", Map.of("name", "Autumn"));
            owner.sees("console.campaigns/report");
            owner.reads(owner.text("console.sent/effect-sent", Map.of("count", 1)));
            owner.look("campaign-report");
        }
    }
}
