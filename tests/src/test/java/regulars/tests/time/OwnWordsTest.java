package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.node.ObjectNode;

/** What the owner writes is what arrives, on the day it is for. */
@SystemTest(own = true)
class OwnWordsTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final String TEXTS = "/v1/automations/anniversary/texts/en";

    private final Regulars regulars;

    OwnWordsTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private static ObjectNode texts() {
        return object().put("subject", "{years, plural, one {A year} other {# years}}, {name}").put("heading", "<script>alert(1)</script>")
                .put("body", "From us at {shop}.\n\n[For you: {gift}.]").put("sms", "{shop}: {name} {link}");
    }

    @Test
    void whatTheOwnerWritesArrivesAndTheReadyWordsComeBack() {
        Story story = Story.open(regulars);
        Owner owner = story.cafe().owner();
        Guest guest = story.guest("Zofia", WARSAW);
        LocalDate joined = story.today(WARSAW);
        ObjectNode settings = Story.automations().put("tone", "playful");
        settings.putObject("anniversary").put("on", true).put("hour", 10).put("gift", 0);
        owner.send(Call.put("/v1/automations").json(settings)).expect(200);
        owner.send(Call.put(TEXTS).json(texts())).expect(200);
        owner.send(Call.post("/v1/automations/anniversary/test").json(object().put("locale", "en"))).expect(202);
        Mail test = regulars.inbox(owner.email()).stream().filter(mail -> mail.subject().equals("Test: 2 years, Emma")).findFirst().orElseThrow();
        assertTrue(test.text().contains("For you: 2 stamps."), test.text());

        story.until(joined.plusYears(1), LocalTime.of(10, 20), WARSAW);
        Mail mail = guest.inbox().getFirst();
        assertEquals("A year, Zofia", mail.subject());
        assertFalse(mail.text().contains("For you"), mail.text());
        assertFalse(mail.html().contains("<script>"));

        owner.signIn().send(Call.delete(TEXTS).key(Call.newKey())).expect(204);
        story.until(joined.plusYears(2), LocalTime.of(10, 20), WARSAW);
        assertEquals("Zofia, do you know what day it is?", guest.inbox().getFirst().subject());
    }
}
