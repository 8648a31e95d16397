package regulars.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.local.message.PushBrowser;
import regulars.tests.system.Cafe;
import regulars.tests.system.Guest;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/**
 * A card asks for notifications and gets them. A browser without a window knows no push service, so its part is played by
 * a script that subscribes at that of the local run.
 */
@SystemTest
@ExtendWith(Browsers.class)
class TurnOnNotificationsTest {
    private static final String MANAGER = """
            (() => {
              const subscription = { toJSON: () => ({ endpoint: '%s', keys: { p256dh: '%s', auth: '%s' } }) };
              let subscribed = null;
              const pushManager = {
                getSubscription: async () => subscribed,
                subscribe: async ({ applicationServerKey }) => { window.keyOfServer = applicationServerKey; return subscribed = subscription; },
              };
              Object.defineProperty(ServiceWorkerContainer.prototype, 'ready', { get: () => Promise.resolve({ pushManager }) });
              Object.defineProperty(Notification, 'permission', { get: () => '%s' });
              Notification.requestPermission = async () => 'granted';
            })()
            """;

    private final Chromium chromium;
    private final Regulars regulars;
    private final String base;
    private final PushBrowser browser = PushBrowser.create();
    private final String device = "phone-" + UUID.randomUUID();

    TurnOnNotificationsTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
        this.base = regulars.client().base().toString();
    }

    private Screen phone(String locale, String permission) {
        Screen phone = chromium.screen(locale, Screen.PHONE);
        phone.page().addInitScript(MANAGER.formatted(regulars.client().base().resolve("/_local/push/" + device), browser.p256dh(), browser.auth(), permission));
        return phone;
    }

    private static Locator control(Screen phone) {
        return phone.page().getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName(phone.text("card/push")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void whoeverTurnsThemOnIsToldOfAFullCardThere(String locale) {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        try (var phone = phone(locale, "default")) {
            phone.open(base + "/c#" + guest.cardToken());
            phone.tabTo(control(phone));
            phone.page().keyboard().press("Space");
            phone.page().waitForCondition(() -> control(phone).isChecked() && control(phone).isEnabled());
            phone.look("card-notifications");
            assertTrue(phone.page().evaluate("window.keyOfServer").toString().length() > 80);

            cafe.counter().give(guest.code(), 10);
            assertEquals(1, regulars.inbox(device).size());
            assertEquals(List.of(), guest.inbox().stream().filter(mail -> mail.subject().contains("reward")).toList());

            control(phone).click();
            phone.page().waitForCondition(() -> !control(phone).isChecked() && control(phone).isEnabled());
            assertEquals(false, guest.card().path("consents").valueStream()
                    .filter(consent -> consent.path("channel").asString().equals("push") && consent.path("purpose").asString().equals("service"))
                    .findFirst().orElseThrow().path("granted").booleanValue());
        }
    }

    @Test
    void whereTheBrowserForbidsThemItSaysSo() {
        Guest guest = Cafe.open(regulars).guest();
        try (var phone = phone("en", "denied")) {
            phone.open(base + "/c#" + guest.cardToken());
            phone.reads(phone.text("card/push-blocked"));
            assertEquals(false, control(phone).isChecked());
        }
    }
}
