package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;

/** The way out of messages: one click, and nothing that happens by looking. */
@SystemTest(own = true)
class LeavingTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Regulars regulars;
    private Story story;
    private Guest guest;
    private Mail wish;

    LeavingTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @BeforeEach
    void aBirthdayWishHasCome() {
        story = Story.open(regulars);
        guest = story.guest("Marta", WARSAW, MonthDay.from(story.today(WARSAW).plusDays(1)));
        regulars.advance(Duration.ofDays(1));
        wish = Story.mails(guest, "All the best").getFirst();
    }

    /** The path that mail programs post to. */
    private String unsubscription() {
        String address = wish.headers().get("List-Unsubscribe");
        assertTrue(address.matches("<http.*/v1/unsubscriptions/[^>]+>"), address);
        return address.replaceFirst(".*(/v1/unsubscriptions/[^>]+)>.*", "$1");
    }

    private List<String> granted() {
        return guest.card().path("consents").valueStream().filter(consent -> consent.path("granted").booleanValue())
                .map((JsonNode consent) -> consent.path("purpose").stringValue()).toList();
    }

    private static Call oneClick(String path) {
        return Call.of("POST", path).body("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click");
    }

    @Test
    void oneClickEndsWishesAndNothingElse() {
        assertEquals("List-Unsubscribe=One-Click", wish.headers().get("List-Unsubscribe-Post"));

        regulars.client().send(oneClick(unsubscription())).expect(204);
        regulars.client().send(oneClick(unsubscription())).expect(204);

        assertEquals(List.of("service"), granted());
    }

    @Test
    void whoHasLeftGetsNoWishInTheNextYear() {
        try (var system = OwnSystem.from(Instant.parse("2041-06-19T10:00:00Z"))) {
            Story years = Story.open(system.regulars());
            Guest leaving = years.guest("Marta", WARSAW, MonthDay.from(years.today(WARSAW).plusDays(1)));
            system.regulars().advance(Duration.ofDays(1));
            leaving.send(Call.put("/v1/card/consents").json(object().put("channel", "email").put("purpose", "marketing").put("granted", false)))
                    .expect(200);
            system.regulars().advance(Duration.ofDays(366));

            assertEquals(1, Story.mails(leaving, "All the best").size());
            assertTrue(years.ended("Marta").contains("birthday skipped no-consent"), years.ended("Marta").toString());
        }
    }

    @Test
    void aLinkScannerChangesNothing() {
        Answer answer = regulars.client().send(Call.get(unsubscription())).expect(303);
        regulars.client().sendUnchecked(Call.of("HEAD", unsubscription()));

        assertTrue(answer.header("location").matches("(http.*)?/p#.+"), answer.header("location"));
        assertEquals(List.of("service", "marketing"), granted());
    }

    @Test
    void anAlteredLinkIsNone() {
        String path = unsubscription();
        String altered = path.substring(0, path.length() - 1) + (path.endsWith("A") ? "B" : "A");
        int id = path.indexOf('.') + 1;
        String other = path.substring(0, id) + (path.charAt(id) == '0' ? '1' : '0') + path.substring(id + 1);
        for (String wrong : List.of(altered, other, path.substring(0, path.length() - 4), "/v1/unsubscriptions/x", "/v1/unsubscriptions/1..")) {
            regulars.client().send(oneClick(wrong)).expect(404);
            regulars.client().send(Call.get(wrong)).expect(404);
        }

        assertEquals(List.of("service", "marketing"), granted());
    }

    @Test
    void thePreferencePageNeedsNoSignIn() {
        String token = wish.linkTo("/p");
        JsonNode preferences = regulars.client().send(Call.get("/v1/preferences").as(token)).expect(200).json();

        assertEquals("Marta", preferences.path("firstName").stringValue());
        regulars.client().send(Call.get("/v1/preferences").as(guest.cardToken())).expect(401);
        regulars.client().send(Call.get("/v1/card").as(token)).expect(401);
    }
}
