package regulars.enrollment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.fixture.FunctionFixture;
import regulars.fixture.HttpCall.Answer;
import regulars.platform.json.Json;

class ShopPageTest {
    private final JoinPage page = new JoinPage();

    @Test
    void aGuestSeesWhatTheShopIsAndWhatItGives() {
        Answer answer = page.show().send(page.function);

        assertEquals(200, answer.status());
        assertEquals("Café Zosia", answer.json().path("name").stringValue());
        assertEquals(Json.read("""
                [{"kind":"stamps","name":"Coffee card","goal":10,"reward":"A free coffee","joiningBonus":1}]"""),
                answer.json().path("programs"));
        assertEquals(Json.read("[\"email\",\"sms\"]"), answer.json().path("channels"));
    }

    @ParameterizedTest
    @CsvSource({"pl,2-pl,może pisać", "bg,2-bg,може да ми пише", "en,2-en,may e-mail me", "tlh,2-en,may e-mail me"})
    void theConsentIsWordedInTheReadersLanguage(String language, String version, String words) {
        var consent = page.show().header("accept-language", language).send(page.function).json().at("/consents/0");

        assertEquals(version, consent.path("textVersion").stringValue());
        assertTrue(consent.path("text").stringValue().contains(words));
        assertTrue(consent.path("text").stringValue().contains("Café Zosia"));
    }

    @Test
    void withoutABudgetThereIsNoSms() {
        var withoutSms = new JoinPage(new FunctionFixture());

        Answer answer = withoutSms.show().send(withoutSms.function);
        assertEquals(Json.read("[\"email\"]"), answer.json().path("channels"));
        assertEquals(List.of("service", "marketing"), answer.json().path("consents").valueStream()
                .map(consent -> consent.path("purpose").stringValue()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "SLUG%23x", "@", "%00", "a%2Fb"})
    void anUnknownNameIsNotFound(String name) {
        assertEquals(404, page.show().path("GET", "/v1/shops/" + name).send(page.function).status());
        assertEquals(404, page.show().path("GET", "/v1/shops/" + "x".repeat(3000)).send(page.function).status());
        assertEquals(404, page.show().path("GET", "/v1/shops/").send(page.function).status());
    }
}
