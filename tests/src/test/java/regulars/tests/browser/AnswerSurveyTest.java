package regulars.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** A survey's way through the pages: the owner asks, a guest answers by keyboard, the owner reads and replies. */
@SystemTest(own = true)
@ExtendWith(Browsers.class)
class AnswerSurveyTest {
    /** What was gained comes in by degrees, and has its colours at the end. */
    private static final String STILL = "() => document.getAnimations().every(one => one.playState !== 'running' || one.effect.getComputedTiming().endTime === Infinity)";

    private final Chromium chromium;
    private final Regulars regulars;
    private final String base;

    AnswerSurveyTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
        this.base = regulars.client().base().toString();
    }

    private static Locator score(Screen phone, String score) {
        return phone.page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(score).setExact(true)).first();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void aShopAsksAGuestAnswersAndIsAnswered(String locale) {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        try (var owner = chromium.screen(locale, Screen.DESKTOP); var phone = chromium.screen(locale, Screen.PHONE)) {
            owner.openConsole(base, cafe.owner().token(), "survey");
            owner.sees("console.survey/title");
            owner.press("console.survey/ready");
            owner.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(owner.text("console.survey/on"))).check();
            owner.field("console.survey/gift").selectOption("2");
            owner.look("survey-form");
            owner.press("shared./save");
            owner.reads(owner.text("shared./saved"));

            regulars.advance(Duration.ofMinutes(2));
            cafe.counter().give(guest.code(), 1);
            regulars.advance(Duration.ofMinutes(200));

            phone.open(base + "/c#" + guest.cardToken());
            phone.sees("shared.survey/title", Map.of("name", "Ania"));
            phone.look("card-survey");
            phone.press("shared.survey/send");
            phone.reads(phone.text("shared.survey/nothing"));
            phone.tabTo(score(phone, "0"));
            for (int score = 0; score < 6; score++) {
                phone.page().keyboard().press("ArrowRight");
            }
            phone.page().locator("textarea").fill("Loud at the window");
            phone.tabTo(phone.button("shared.survey/send", Map.of()));
            phone.page().keyboard().press("Enter");
            phone.sees("card.survey/thanks", Map.of("name", "Ania"));
            phone.page().waitForFunction(STILL);
            phone.look("card-survey-thanks");
            assertEquals(3, guest.balance());

            owner.page().reload();
            owner.reads("Loud at the window");
            owner.reads(owner.text("console.survey/nps", Map.of("value", -100)));
            owner.look("survey");
            owner.page().locator(".survey-answers button").click();
            owner.field("console.survey/reply-to", Map.of("name", "Ania")).fill("We will move the machine.");
            owner.press("console.survey/send");
            owner.reads(owner.text("console.survey/replied", Map.of("text", "We will move the machine.")));

            phone.page().reload();
            phone.sees("card.survey/reply", Map.of("shop", "Kawiarnia Pod Lipą"));
            phone.look("card-survey-reply");
        }
    }
}
