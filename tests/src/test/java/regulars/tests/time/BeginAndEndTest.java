package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.LedgerVerifier;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When what is earned can be spent, and until when; and programs that are begun, paused and closed. */
@SystemTest(own = true)
class BeginAndEndTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");

    private final Regulars regulars;

    BeginAndEndTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @AfterEach
    void whatWasPlannedIsDone() {
        regulars.drain();
    }

    @Test
    void whatIsPendingCanBeSpentAfterItsMidnightsAndTheGuestHearsOfTheReward() {
        Story story = story(Owner.terms(5).put("pendingDays", 2).set("expiry", expiry("month-end").put("months", 1)));
        Guest guest = story.join(story.form("Ola"));
        story.untilNext(LocalTime.of(12, 0), WARSAW);
        LocalDate today = story.today(WARSAW);

        JsonNode line = story.cafe().counter().give(guest.code(), 6).at("/movements/0");
        assertEquals(List.of(0L, 6L, 0L), List.of(line.path("balance").longValue(), line.path("pending").longValue(), line.path("debt").longValue()));
        JsonNode program = program(guest);
        assertEquals(0, program.path("balance").longValue());
        assertEquals(6, program.path("pending").longValue());
        assertEquals(today.plusDays(2).toString(), program.at("/nextActivation/date").stringValue());
        assertEquals(6, program.at("/nextActivation/units").longValue());
        assertFalse(program.has("nextExpiry"));
        story.cafe().counter().send(Counter.reservation(guest.code(), story.cafe().program())).expect(409, "not-enough");

        story.until(today.plusDays(1), LocalTime.of(23, 59), WARSAW);
        assertEquals(6, program(guest).path("pending").longValue());
        assertEquals(List.of(), Story.mails(guest, "Your reward"));
        story.until(today.plusDays(2), LocalTime.of(9, 0), WARSAW);
        regulars.drain();

        assertEquals(List.of("activate", "earn"), types(guest));
        assertEquals(6, history(guest).getFirst().at("/movements/0/activated").longValue());
        assertEquals(6, guest.balance());
        assertEquals(today.plusDays(2).plusMonths(2).withDayOfMonth(1).minusDays(1).toString(), program(guest).at("/nextExpiry/lastDay").stringValue());
        assertEquals(1, Story.mails(guest, "Your reward is waiting").size());
        story.cafe().counter().confirm(story.cafe().counter().reserve(guest.code(), story.cafe().program())).expect(200);
        isSound(guest);
    }

    @Test
    void whatEndsByInactivityLivesFromTheLastVisit() {
        Story story = story(Owner.terms(5).set("expiry", expiry("inactivity").put("months", 1)));
        Guest guest = story.join(story.form("Ola"));
        story.untilNext(LocalTime.of(12, 0), WARSAW);
        LocalDate first = story.today(WARSAW);
        story.stamp(guest, 3);
        assertEquals(first.plusMonths(1).toString(), program(guest).at("/nextExpiry/lastDay").stringValue());

        story.until(first.plusDays(20), LocalTime.of(12, 0), WARSAW);
        story.stamp(guest, 1);
        LocalDate lastDay = first.plusDays(20).plusMonths(1);
        assertEquals(lastDay.toString(), program(guest).at("/nextExpiry/lastDay").stringValue());
        story.until(lastDay, LocalTime.of(23, 50), WARSAW);
        assertEquals(4, guest.balance());
        story.until(lastDay.plusDays(1), LocalTime.of(6, 0), WARSAW);
        regulars.drain();

        assertEquals(List.of("expire", "earn", "earn"), types(guest));
        assertEquals(0, guest.balance());
        isSound(guest);
    }

    @Test
    void aDraftIsNobodysAPausedProgramGivesNothingAndAClosedOneStaysClosed() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String draft = cafe.owner().addProgram(object().put("kind", "points").put("name", "Points").put("perVisit", 5).put("draft", true));

        assertEquals(1, cafe.counter().give(guest.code(), 1).path("movements").size());
        assertEquals(1, guest.card().path("programs").size());
        assertEquals(1, regulars.client().send(Call.get("/v1/shops/" + cafe.owner().publicName())).expect(200).json().path("programs").size());
        assertEquals(1, cafe.counter().send(Call.get("/v1/devices/current")).expect(200).json().path("programs").size());
        move(cafe, draft, "pause").expect(409, "program-draft");

        move(cafe, draft, "activation").expect(200);
        regulars.advance(Duration.ofMinutes(1));
        assertEquals(2, cafe.counter().give(guest.code(), 1).path("movements").size());
        assertEquals(2, guest.card().path("programs").size());

        move(cafe, draft, "pause").expect(200);
        regulars.advance(Duration.ofMinutes(1));
        assertEquals(1, cafe.counter().give(guest.code(), 1).path("movements").size());
        ObjectNode named = object().put("card", guest.code());
        named.putArray("programIds").add(draft);
        cafe.counter().send(Call.post("/v1/stamps").json(named)).expect(409, "program-paused");
        assertTrue(guest.card().path("programs").valueStream().anyMatch(program -> program.path("status").stringValue().equals("paused")));

        assertEquals("closed", move(cafe, draft, "closure").expect(200).text("status"));
        move(cafe, draft, "activation").expect(409, "program-closed");
    }

    private Answer move(Cafe cafe, String program, String to) {
        return cafe.owner().send(Call.post("/v1/programs/" + program + "/" + to));
    }

    private Story story(JsonNode terms) {
        return new Story(regulars, Cafe.open(regulars, (ObjectNode) terms));
    }

    private static ObjectNode expiry(String kind) {
        return object().put("kind", kind);
    }

    private static JsonNode program(Guest guest) {
        return guest.card().at("/programs/0");
    }

    private static List<JsonNode> history(Guest guest) {
        return guest.send(Call.get("/v1/card/history")).expect(200).json().path("items").valueStream().toList();
    }

    private static List<String> types(Guest guest) {
        return history(guest).stream().map(line -> line.path("type").stringValue()).toList();
    }

    private static void isSound(Guest guest) {
        assertInstanceOf(LedgerVerifier.Verdict.Sound.class,
                LedgerVerifier.verify(guest.send(Call.get("/v1/card/ledger")).expect(200).text()));
    }
}
