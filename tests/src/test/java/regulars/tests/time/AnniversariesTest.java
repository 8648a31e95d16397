package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.node.ObjectNode;

/** The day of joining comes round, also for those who joined before the merchant kept it. */
@SystemTest(own = true)
class AnniversariesTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final Regulars regulars;

    AnniversariesTest(Regulars regulars) {
        this.regulars = regulars;
    }

    private static ObjectNode settings(boolean on, String program) {
        ObjectNode settings = Story.automations();
        settings.putObject("anniversary").put("on", on).put("hour", 10).put("gift", 150).put("programId", program);
        return settings;
    }

    /** Sessions end while the years pass. */
    private void set(Story story, ObjectNode settings) {
        story.cafe().owner().signIn().send(Call.put("/v1/automations").json(settings)).expect(200);
        regulars.drain();
    }

    @Test
    void thanksAndAGiftComeOnceAYearWhileItIsOn() {
        Story story = Story.open(regulars);
        ObjectNode terms = object().put("kind", "points").put("name", "Stars").put("perVisit", 1);
        terms.withArray("rewards").addObject().put("id", "tea").put("name", "A tea").put("cost", 500);
        String stars = story.cafe().owner().addProgram(terms);
        Guest guest = story.guest("Zofia", WARSAW);
        LocalDate joined = story.today(WARSAW);
        story.until(joined.plusDays(40), TEN, WARSAW);
        set(story, settings(true, stars));

        story.until(joined.plusYears(1), TEN.minusMinutes(1), WARSAW);
        assertEquals(List.of(), thanks(guest));
        story.until(joined.plusYears(1), TEN.plusMinutes(20), WARSAW);
        assertEquals(1, thanks(guest).size());
        assertTrue(thanks(guest).getFirst().text().contains("150 points (Stars)"), thanks(guest).getFirst().text());
        assertEquals("anniversary sent", story.ended("Zofia").getFirst());

        story.cafe().owner().signIn().send(Call.post("/v1/programs/" + stars + "/closure")).expect(200);
        set(story, settings(true, stars));
        story.until(joined.plusYears(2), TEN.plusMinutes(20), WARSAW);
        assertEquals(2, thanks(guest).size());
        assertFalse(thanks(guest).getLast().text().contains("present"), thanks(guest).getLast().text());

        set(story, settings(false, stars));
        story.until(joined.plusYears(3), TEN.plusMinutes(20), WARSAW);
        assertEquals(2, thanks(guest).size());
        assertEquals(150, guest.card().path("programs").valueStream().filter(program -> program.path("programId").asString().equals(stars))
                .findFirst().orElseThrow().path("balance").asInt());
    }

    private static List<Mail> thanks(Guest guest) {
        return Story.mails(guest, "It is our anniversary");
    }
}
