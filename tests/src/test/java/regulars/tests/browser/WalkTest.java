package regulars.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** The main job in a real browser: an owner, a phone at the counter and a guest, each with a screen of their own. */
@SystemTest
@ExtendWith(Browsers.class)
class WalkTest {
    private final Chromium chromium;
    private final Regulars regulars;
    private final String base;

    WalkTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
        this.base = regulars.client().base().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void fromTheLandingPageToTheFirstFreeCoffee(String locale) {
        boolean looking = locale.equals("en");
        try (var owner = chromium.screen(locale, Screen.DESKTOP); var counter = chromium.screen(locale, Screen.PHONE);
                var guest = chromium.screen(locale, Screen.PHONE)) {
            var walk = new Walk(regulars, owner, counter, guest, looking);
            walk.signUp();
            walk.createTheCard();
            walk.setUpLevels();
            walk.calmTheAutomations();
            walk.pairThePhone();
            walk.join();
            walk.decideOnMessages();
            walk.stampTenTimes();
            walk.redeem();
        }
    }

    @Test
    void aCardIsScannedByTheCamera(@TempDir Path folder) {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String pairing = cafe.owner().send(Call.post("/v1/devices").json(Owner.object().put("name", "Camera")))
                .expect(201).text("pairingCode");
        // The next half minute's, so that it still holds when the browser has started.
        try (var filming = Chromium.filming(Film.of(guest.liveCode(1), folder.resolve("card.y4m"))); var counter = filming.screen("en", Screen.PHONE)) {
            counter.open(base + "/counter#pair=" + pairing);
            counter.sees("counter/stamped", Map.of("count", 1));
        }
        assertEquals(1, guest.balance());
    }

    @Test
    void aGuestJoinsAndIsStampedWithTheKeyboardAlone() {
        Cafe cafe = Cafe.open(regulars);
        String address = Owner.newEmail("keys");
        String pairing = cafe.owner().send(Call.post("/v1/devices").json(Owner.object().put("name", "Keys")))
                .expect(201).text("pairingCode");
        try (var guest = chromium.screen("en", Screen.DESKTOP); var counter = chromium.screen("en", Screen.DESKTOP)) {
            guest.open(base + "/j/" + cafe.owner().publicName());
            guest.sees("join/title", Map.of("shop", "Kawiarnia Pod Lipą"));
            guest.tabTo(guest.field("join/first-name"));
            guest.page().keyboard().type("Ania");
            guest.tabTo(guest.field("join/email"));
            guest.page().keyboard().type(address);
            guest.tabTo(guest.page().getByRole(AriaRole.CHECKBOX).first());
            guest.page().keyboard().press("Space");
            guest.tabTo(guest.button("join/join", Map.of()));
            guest.page().keyboard().press("Enter");
            guest.sees("join/sent-email-title");
            guest.open(regulars.newest(address).link());
            guest.tabTo(guest.button("confirm/open", Map.of()));
            guest.page().keyboard().press("Enter");
            guest.sees("card/hello", Map.of("name", "Ania"));
            String card = guest.page().locator(".ticket-digits").textContent();

            counter.open(base + "/counter");
            counter.tabTo(counter.field("counter/pair-code"));
            counter.page().keyboard().type(pairing);
            counter.page().keyboard().press("Enter");
            counter.field("counter/card-code").waitFor();
            counter.tabTo(counter.field("counter/card-code"));
            counter.page().keyboard().type(card);
            counter.page().keyboard().press("Enter");
            counter.sees("counter/stamped", Map.of("count", 1));
            counter.tabTo(counter.button("counter/undo", Map.of()));
            counter.page().keyboard().press("Enter");
            counter.sees("counter/undone");
        }
    }

    @Test
    void messagesAreTurnedOffAndOnWithTheKeyboardAlone() {
        Guest guest = Cafe.open(regulars).guest();
        try (var screen = chromium.screen("en", Screen.PHONE)) {
            screen.open(base + "/p#" + guest.preferencesToken());
            screen.sees("preferences/title", Map.of("name", "Ania"));
            var offers = screen.field("shared.consents/marketing");
            for (String granted : List.of("false", "true")) {
                screen.tabTo(offers);
                screen.page().keyboard().press("Space");
                screen.reads(screen.text("preferences/saved"));
                assertEquals(granted, consent(guest, "marketing"));
                screen.page().reload();
                screen.sees("preferences/title", Map.of("name", "Ania"));
            }
        }
    }

    private static String consent(Guest guest, String purpose) {
        return StreamSupport.stream(guest.card().path("consents").spliterator(), false)
                .filter(consent -> consent.path("purpose").stringValue().equals(purpose)).findFirst().orElseThrow()
                .path("granted").toString();
    }
}
