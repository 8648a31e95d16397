package regulars.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.node.ObjectNode;

/** A coupon's way through the pages: the owner's, the guest's and the counter's. */
@SystemTest
@ExtendWith(Browsers.class)
class UseCouponTest {
    private final Chromium chromium;
    private final Regulars regulars;
    private final String base;

    UseCouponTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
        this.base = regulars.client().base().toString();
    }

    private void openConsole(Screen screen, Owner owner) {
        screen.openConsole(base, owner.token(), "coupons");
        screen.sees("console.coupons/title");
    }

    private void openCounter(Screen screen, Cafe cafe) {
        String pairing = cafe.owner().send(Call.post("/v1/devices").json(Owner.object().put("name", "Till"))).expect(201).text("pairingCode");
        screen.open(base + "/counter#pair=" + pairing);
        screen.field("counter/card-code").waitFor();
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9.,]", "").replace(',', '.');
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void aCouponIsSetUpGivenSeenAndUsed(String locale) throws IOException {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String name = "Ten off";
        try (var owner = chromium.screen(locale, Screen.DESKTOP); var counter = chromium.screen(locale, Screen.PHONE);
                var phone = chromium.screen(locale, Screen.PHONE)) {
            openConsole(owner, cafe.owner());
            owner.press("console.coupons/add");
            owner.look("coupon-form");
            owner.press("shared./save");
            owner.reads(owner.text("shared./required"));
            owner.field("console.coupons/name").fill(name);
            owner.field("console.coupons/minimum", Map.of("sign", "zł")).fill("20");
            owner.press("shared./save");
            owner.reads(name);
            owner.look("coupons");

            owner.press("console.coupons/codes-of", Map.of("name", name));
            owner.field("console.coupons/count").fill("60");
            owner.press("console.coupons/issue");
            owner.reads(owner.text("console.coupons/issued", Map.of("count", 60)));
            owner.look("coupon-codes");
            var file = owner.page().waitForDownload(() -> owner.press("console.coupons/download"));
            String[] lines = Files.readString(file.path()).split("\r\n");
            assertEquals(61, lines.length);
            assertTrue(lines[1].matches("\"[0-9A-Z-]{14}\",\"Ten off\",\"\""), lines[1]);

            owner.choose("console.coupons/way-card");
            owner.field("console.coupons/card").fill(guest.code());
            owner.press("console.coupons/give");
            owner.reads(owner.text("console.coupons/issued", Map.of("count", 61)));

            phone.open(base + "/c#" + guest.cardToken());
            phone.sees("card/coupons");
            phone.reads(name);
            phone.look("card-coupon");

            openCounter(counter, cafe);
            counter.choose("counter/mode-look");
            counter.field("counter/card-code").fill(guest.code());
            counter.press("counter/look");
            counter.reads(name);
            counter.look("counter-coupons");
            counter.press("counter/coupon-use", Map.of("name", name));
            counter.sees("counter/coupon-title");
            counter.look("counter-coupon");
            amount(counter).fill("50");
            counter.press("counter/coupon-check");
            counter.reads(counter.text("counter/coupon-take-off"));
            assertEquals("5.00", digits(counter.page().locator(".verdict h1").textContent()));
            counter.look("counter-coupon-reserved");
            counter.press("counter/coupon-paid");
            counter.press("counter/next");
            assertEquals(0, guest.card().path("coupons").size());

            usedWithoutACard(counter, lines[1].substring(1, 15));
            end(owner, name);
        }
    }

    private static Locator amount(Screen counter) {
        return counter.page().locator(".amount input");
    }

    /** One that is on paper, typed in small letters, and not used after all. */
    private void usedWithoutACard(Screen counter, String code) {
        counter.press("counter/coupon-enter");
        counter.field("counter/coupon-code").fill(code.toLowerCase(Locale.ROOT));
        amount(counter).fill("20");
        counter.press("counter/coupon-check");
        counter.press("counter/coupon-back");
        counter.sees("counter/coupon-released");
    }

    private void end(Screen owner, String name) {
        owner.press("console.coupons/to-coupons");
        owner.press("console.coupons/end-which", Map.of("name", name));
        owner.page().getByRole(AriaRole.DIALOG).waitFor();
        owner.look("coupon-sure");
        owner.page().locator("dialog button.danger").click();
        owner.reads(owner.text("console.coupons/ended"));
    }

    @Test
    void staffGiveACouponThatTheyMayGiveAndNoOther() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        cafe.owner().send(Call.post("/v1/coupons").json(coupon("Sorry for the wait").put("staffMayIssue", true))).expect(201);
        cafe.owner().send(Call.post("/v1/coupons").json(coupon("For friends"))).expect(201);
        try (var counter = chromium.screen("en", Screen.PHONE)) {
            openCounter(counter, cafe);
            counter.choose("counter/mode-look");
            counter.field("counter/card-code").fill(guest.code());
            counter.press("counter/look");
            counter.reads(counter.text("counter/coupon-give"));
            counter.tabTo(counter.page().getByText(counter.text("counter/coupon-give")));
            counter.page().keyboard().press("Enter");
            Locator give = counter.page().locator("details button").filter(new Locator.FilterOptions().setHasText("Sorry for the wait"));
            give.waitFor();
            assertEquals(0, counter.page().getByText("For friends").count());
            counter.look("counter-give");
            counter.tabTo(give);
            counter.page().keyboard().press("Enter");
            counter.sees("counter/coupon-given", Map.of("name", "Sorry for the wait"));
        }
        assertEquals("Sorry for the wait", guest.card().at("/coupons/0/name").asString());
    }

    private static ObjectNode coupon(String name) {
        ObjectNode terms = Owner.object().put("name", name).put("codes", "unique");
        terms.putObject("effect").put("kind", "free-item").put("item", "A biscuit");
        return terms;
    }
}
