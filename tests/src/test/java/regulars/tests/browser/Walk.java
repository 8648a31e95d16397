package regulars.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;

/** One walk through the main job; every page is looked at on the way, where that is wanted. */
final class Walk {
    private static final String SHOP = "Kawiarnia Pod Lipą";
    private static final int GOAL = 10;

    private final Regulars regulars;
    private final Screen owner;
    private final Screen counter;
    private final Screen guest;
    private final boolean looking;
    private final String ownerAddress = Owner.newEmail("walker");
    private final String guestAddress = Owner.newEmail("guest");
    private String joinLink;
    private String card;

    Walk(Regulars regulars, Screen owner, Screen counter, Screen guest, boolean looking) {
        this.regulars = regulars;
        this.owner = owner;
        this.counter = counter;
        this.guest = guest;
        this.looking = looking;
    }

    private void look(Screen screen, String name) {
        if (looking) {
            screen.look(name);
        }
    }

    private void lookOnThePhone(Screen screen, String name) {
        if (looking) {
            screen.look(name, Screen.PHONE, ColorScheme.DARK);
            screen.look(name, Screen.PHONE, ColorScheme.LIGHT);
        }
    }

    void signUp() {
        owner.open(regulars.client().base() + "/");
        owner.sees("landing/title");
        look(owner, "landing");
        owner.link("landing/start").click();
        owner.sees("sign-up/title");
        look(owner, "sign-up");
        owner.field("sign-up/business").fill(SHOP);
        owner.field("sign-up/email").fill(ownerAddress);
        owner.press("sign-up/send");
        owner.sees("shared.sign-in/title");
        look(owner, "code");
        owner.field("shared.sign-in/code").fill(regulars.newest(ownerAddress).code());
        owner.sees("sign-up/program-title");
    }

    void createTheCard() {
        look(owner, "program");
        owner.press("sign-up/create");
        owner.sees("sign-up/done-title", Map.of("shop", SHOP));
        look(owner, "done");
        owner.link("sign-up/console").click();
        owner.sees("console/phones");
        joinLink = owner.link("console/join-link").getAttribute("href");
    }

    void setUpLevels() {
        for (String section : new String[] {"today", "cards", "settings", "automations", "messages", "levels"}) {
            owner.link("console/" + section).click();
            assertThat(owner.link("console/" + section)).hasAttribute("aria-current", "page");
            owner.isThere();
            look(owner, "console-" + section);
        }
        owner.press("console/add-level");
        owner.field("console/level-name", Map.of("number", 1)).fill("Friend");
        owner.field("console/level-threshold-stamps").fill("3");
        owner.press("shared./save");
        owner.reads(owner.text("shared./saved"));
        owner.link("console/start").click();
    }

    /** What is saved is still so when the page is opened again. */
    void calmTheAutomations() {
        owner.link("console/automations").click();
        winBack().uncheck();
        weeklyLimit().selectOption("2");
        owner.press("shared./save");
        owner.reads(owner.text("shared./saved"));
        owner.page().reload();
        assertThat(winBack()).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(false));
        assertThat(weeklyLimit()).hasValue("2");
        owner.link("console/start").click();
    }

    private Locator winBack() {
        return owner.field("console.automations/win-back-on");
    }

    private Locator weeklyLimit() {
        return owner.field("console.automations/limit-label");
    }

    void pairThePhone() {
        look(owner, "console");
        owner.press("console/add-phone");
        owner.sees("console/pairing-title", Map.of("name", owner.text("console/phone-first")));
        look(owner, "pairing");
        counter.open(regulars.client().base() + "/counter");
        counter.sees("counter/pair-title");
        look(counter, "counter-unpaired");
        // As the phone's own camera would, opening what it reads.
        counter.open("about:blank");
        counter.open(owner.link("console/pairing-here").getAttribute("href"));
        counter.field("counter/card-code").waitFor();
        look(counter, "counter");
        owner.reads(owner.text("console/paired"));
    }

    void join() {
        guest.open(regulars.client().base().resolve(joinLink).toString());
        guest.sees("join/title", Map.of("shop", SHOP));
        look(guest, "join");
        guest.field("join/first-name").fill("Ania");
        guest.field("join/email").fill(guestAddress);
        guest.page().getByRole(AriaRole.CHECKBOX).first().check();
        guest.press("join/join");
        guest.sees("join/sent-email-title");
        look(guest, "sent");
        guest.open(regulars.newest(guestAddress).link());
        guest.sees("confirm/title");
        look(guest, "confirm");
        guest.press("confirm/open");
        guest.sees("card/hello", Map.of("name", "Ania"));
        look(guest, "card-new");
        card = guest.page().locator(".ticket-digits").textContent();
    }

    /** By the link of the welcome; a choice holds from the moment it is made. */
    void decideOnMessages() {
        guest.open(regulars.client().base() + "/p#" + regulars.newest(guestAddress).linkTo("/p"));
        guest.sees("preferences/title", Map.of("name", "Ania"));
        assertThat(aboutMyCard()).isChecked();
        for (boolean granted : new boolean[] {false, true}) {
            aboutMyCard().setChecked(granted);
            guest.reads(guest.text("preferences/saved"));
            guest.page().reload();
            assertThat(aboutMyCard()).isChecked(new LocatorAssertions.IsCheckedOptions().setChecked(granted));
        }
        lookOnThePhone(guest, "preferences");
    }

    private Locator aboutMyCard() {
        return guest.field("shared.consents/service");
    }

    void stampTenTimes() {
        stamp(1);
        look(counter, "counter-stamped");
        counter.press("counter/undo");
        counter.sees("counter/undone");
        counter.press("counter/next");
        stamp(1);
        counter.press("counter/next");
        for (int more = 1; more < GOAL - 1; more++) {
            counter.press("counter/more");
        }
        stamp(GOAL - 1);
    }

    private void stamp(int count) {
        counter.field("counter/card-code").fill(card);
        counter.press("counter/give", Map.of("count", count));
        counter.sees("counter/stamped", Map.of("count", count));
    }

    void redeem() {
        regulars.drain();
        guest.open(regulars.client().base() + "/c");
        guest.reads("Friend");
        look(guest, "card-full");
        counter.press("counter/next");
        counter.choose("counter/mode-look");
        counter.field("counter/card-code").fill(card);
        counter.press("counter/look");
        look(counter, "counter-guest");
        counter.press("counter/redeem", Map.of("reward", counter.text("programs/cafe-reward")));
        counter.reads(counter.text("counter/reserved"));
        look(counter, "counter-reserved");
        counter.press("counter/hand-out");
        counter.sees("counter/handed-out", Map.of("reward", counter.text("programs/cafe-reward")));
        look(counter, "counter-handed-out");
        guest.page().reload();
        guest.reads(guest.text("card/redeem"));
        look(guest, "card-after");
    }
}
