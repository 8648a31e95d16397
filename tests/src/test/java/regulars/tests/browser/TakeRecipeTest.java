package regulars.tests.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.domain.ProgramId;
import regulars.local.scenario.Recipe;
import regulars.tests.Repository;
import regulars.tests.system.Call;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** An owner takes a ready-made program in a real browser. */
@SystemTest
@ExtendWith(Browsers.class)
class TakeRecipeTest {
    private final Chromium chromium;
    private final Regulars regulars;

    TakeRecipeTest(Chromium chromium, Regulars regulars) {
        this.chromium = chromium;
        this.regulars = regulars;
    }

    private static String title(String recipe, String language) {
        return Recipe.read(Repository.path("recipes/" + recipe + ".yaml")).used(language, "PLN", LocalDate.EPOCH).path("title").asString();
    }

    private static Locator cards(Screen owner) {
        return owner.page().locator("ul.cards > li");
    }

    /** The answer to the program gets lost on the way, after it has been added; the birthday's gift is given in it all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "pl", "bg"})
    void whoHasJustSignedUpTakesAWholeProgramThoughTheConnectionBreaks(String locale) {
        String stars = title("stars", locale);
        try (var owner = chromium.screen(locale, Screen.DESKTOP)) {
            new Walk(regulars, owner, owner, owner, false).signUp();
            owner.link("sign-up/recipes").click();
            owner.sees("console.recipes/title");
            owner.look("recipes");
            owner.press("console.recipes/look-which", Map.of("title", stars));
            owner.reads(owner.text("console.recipes/start"));
            owner.look("recipe");

            var added = new AtomicInteger();
            owner.page().route("**/v1/programs", route -> {
                if (route.request().method().equals("POST") && added.incrementAndGet() == 1) {
                    route.fetch();
                    route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{"));
                } else {
                    route.resume();
                }
            });
            owner.press("console.recipes/start");
            owner.reads(owner.text("shared./unreachable-title"));
            owner.look("recipe-halfway");
            owner.press("console.recipes/go-on");
            owner.reads(owner.text("console.recipes/done"));
            owner.look("recipe-done");
            assertEquals(2, added.get());

            owner.link("console.recipes/to-cards").click();
            owner.sees("console/cards");
            assertEquals(1, cards(owner).count());
            owner.page().reload();
            owner.sees("console/cards");
            assertEquals(1, cards(owner).count());
            owner.link("console/automations").click();
            assertEquals(ProgramId.LENGTH, owner.field("console.automations/gift-on").inputValue().length());
            owner.link("console/levels").click();
            owner.page().getByRole(AriaRole.TEXTBOX).first().waitFor();
            assertEquals(Recipe.read(Repository.path("recipes/stars.yaml")).used(locale, "PLN", LocalDate.EPOCH).at("/tiers/levels/0/name").asString(),
                    owner.field("console/level-name", Map.of("number", 1)).inputValue());
        }
    }

    @Test
    void levelsThatAreThereStayAndDraftsWaitWithTheKeyboardAlone() {
        Owner owner = Owner.signUp(regulars, "Keys");
        owner.addProgram(Owner.terms(5));
        var ladder = Owner.object().put("windowMonths", 12).put("keepMonths", 12).put("downgrade", "never");
        ladder.putArray("levels").addObject().put("name", "Mine").put("threshold", 3);
        owner.send(Call.put("/v1/tiers").json(ladder)).expect(200);
        try (var screen = chromium.screen("en", Screen.PHONE)) {
            screen.openConsole(regulars.client().base().toString(), owner.token(), "cards");
            enter(screen, screen.link("console/recipes"));
            enter(screen, screen.button("console.recipes/look-which", Map.of("title", title("hotel", "en"))));
            screen.reads(screen.text("console.recipes/replace-levels", Map.of("names", "Mine")));
            screen.look("recipe-beside");
            enter(screen, screen.button("console.recipes/as-drafts", Map.of()));
            screen.reads(screen.text("console.recipes/done-drafts"));
        }
        assertEquals("Mine", owner.send(Call.get("/v1/tiers")).expect(200).json().at("/levels/0/name").asString());
        var programs = owner.send(Call.get("/v1/programs")).expect(200).json().path("items");
        assertEquals(3, programs.size());
        assertEquals("draft", programs.path(2).path("status").asString());
    }

    private static void enter(Screen screen, Locator control) {
        control.waitFor();
        screen.tabTo(control);
        screen.page().keyboard().press("Enter");
    }
}
