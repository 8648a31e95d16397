package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;

/** The owner sees who is next, and after which message somebody has had enough. */
@SystemTest
class UpcomingMessagesTest {
    private final Regulars regulars;

    UpcomingMessagesTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private JsonNode upcoming(Cafe cafe) {
        regulars.drain();
        return cafe.owner().send(Call.get("/v1/automations/upcoming")).expect(200).json();
    }

    @Test
    void whoHasABirthdaySoonIsNextAndNobodyOfAnotherShop() {
        Cafe cafe = Cafe.open(regulars);
        LocalDate birthday = LocalDate.ofInstant(regulars.now(), ZoneId.of("Europe/Warsaw")).plusDays(10);
        Guest guest = Guest.join(regulars, cafe.owner().publicName(), Guest.form(regulars, cafe.owner().publicName(), "Anna", Owner.newEmail("guest"))
                .put("birthday", birthday.toString().substring(5)));

        JsonNode answer = upcoming(cafe);
        JsonNode wish = answer.path("kinds").valueStream().filter(kind -> kind.path("kind").asString().equals("birthday")).findFirst().orElseThrow();
        assertEquals(List.of("1", "Anna", birthday.toString()), List.of(wish.path("count").toString(), wish.at("/first/0/firstName").asString(),
                wish.at("/first/0/date").asString()));
        assertEquals(1, answer.at("/languages/en").asInt());
        assertEquals(0, upcoming(Cafe.open(regulars)).path("kinds").size());
        guest.send(Call.get("/v1/automations/upcoming")).expect(401);
        cafe.counter().send(Call.get("/v1/automations/upcoming")).expect(403);
    }

    @Test
    void aConsentThatIsTakenBackIsCountedAfterTheMessageThatNeededIt() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        regulars.drain();
        for (int time = 0; time < 2; time++) {
            regulars.client().send(Call.of("POST", "/v1/unsubscriptions/" + guest.unsubscriptionToken())
                    .body("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")).expect(204);
        }
        regulars.drain();

        JsonNode welcome = cafe.owner().send(Call.get("/v1/messages/effects")).expect(200).json().at("/kinds/0");
        assertEquals("welcome 1 false", welcome.path("kind").asString() + " " + welcome.path("withdrawn") + " " + welcome.path("aboveUsual"));
    }
}
