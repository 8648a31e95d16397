package regulars.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** The owner reads beside the automatic messages who is next. */
@SystemTest
@ExtendWith(Browsers.class)
class WhoIsNextTest {
    private final Chromium chromium;
    private final Regulars regulars;

    WhoIsNextTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void whoHasABirthdaySoonIsNamed(String locale) throws IOException {
        Cafe cafe = Cafe.open(regulars);
        String birthday = LocalDate.ofInstant(regulars.now(), ZoneId.of("Europe/Warsaw")).plusDays(10).toString().substring(5);
        Guest.join(regulars, cafe.owner().publicName(),
                Guest.form(regulars, cafe.owner().publicName(), "Anna", Owner.newEmail("guest")).put("birthday", birthday));
        regulars.drain();
        try (var owner = chromium.screen(locale, Screen.PHONE)) {
            owner.openConsole(regulars.client().base().toString(), cafe.owner().token(), "automations");
            owner.sees("console.automations/upcoming");
            assertThat(owner.page().locator("section[aria-labelledby=upcoming]")).containsText("Anna");
            owner.look("who-is-next");
        }
    }
}
