package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;

/** Cool-down, cap, override, undo: refused with a reason and the nearest miss. */
@SystemTest
class RulesTest {
    private final Regulars regulars;
    private final MovableClock clock;

    RulesTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
    }

    private static Call overridden(String card, int stamps) {
        var body = object().put("card", card).put("stamps", stamps);
        body.putObject("override").put("reason", "A round for the whole table");
        return Call.post("/v1/stamps").json(body);
    }

    @Test
    void tooSoonAfterAStampIsRefusedWithTheTimeToWait() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("coolDownSeconds", 900));
        Guest guest = cafe.guestWith(1);

        Answer refused = cafe.counter().send(Counter.stamp(guest.code(), 1).language("pl")).expect(409, "cool-down");
        assertEquals(15, refused.json().at("/params/minutes").asInt());
        assertTrue(refused.text("detail").contains("15"), refused.text());
        assertEquals("pl", refused.header("content-language"));
        clock.forward(Duration.ofSeconds(900));
        cafe.counter().give(guest.code(), 1);
        assertEquals(2, guest.balance());
    }

    @Test
    void whatIsOverTheDaysCapIsCutAndThenRefused() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("dailyCap", 3));
        Guest guest = cafe.guestWith(2);

        assertEquals(1, cafe.counter().give(guest.code(), 5).at("/movements/0/amount").asInt());
        Answer refused = cafe.counter().send(Counter.stamp(guest.code(), 1)).expect(409, "daily-cap-reached");
        assertEquals(3, refused.json().at("/params/limit").asInt());
        clock.nextMorning();
        cafe.counter().give(guest.code(), 1);
        assertEquals(4, guest.balance());
    }

    @Test
    void theBusinessDayBeginsAtTheCutOverHour() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("dailyCap", 1));
        cafe.owner().send(Call.patch("/v1/merchant").json(object().put("cutOverHour", 4).put("timeZone", "UTC"))).expect(200);
        clock.forward(Duration.ofHours(16).plusMinutes(30));
        Guest guest = cafe.guestWith(1);

        cafe.counter().send(Counter.stamp(guest.code(), 1)).expect(409, "daily-cap-reached");
        clock.forward(Duration.ofHours(2));
        cafe.counter().give(guest.code(), 1);
    }

    @Test
    void theOwnerPassesCapAndCoolDownAndADeviceDoesNot() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("dailyCap", 1).put("coolDownSeconds", 900));
        Guest guest = cafe.guestWith(1);

        cafe.counter().send(overridden(guest.code(), 4)).expect(403, "forbidden");
        cafe.owner().send(Counter.stamp(guest.code(), 4)).expect(409);
        cafe.owner().send(overridden(guest.code(), 4)).expect(201);
        assertEquals(5, guest.balance());
    }

    @Test
    void aStampOfTheLastThreeDaysCanBeGivenLate() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Instant now = clock.instant();

        cafe.counter().send(at(guest, now.minus(Duration.ofHours(71)))).expect(201);
        cafe.counter().send(at(guest, now.minus(Duration.ofHours(73)))).expect(400, "occurred-too-early");
        cafe.counter().send(at(guest, now.plus(Duration.ofHours(1)))).expect(400, "occurred-in-future");
        assertEquals(1, guest.balance());
    }

    private static Call at(Guest guest, Instant when) {
        return Call.post("/v1/stamps").json(object().put("card", guest.code()).put("occurredAt", when.toString()));
    }

    @Test
    void anUndoTakesBackWhatTheStampGaveOnce() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("coolDownSeconds", 900).put("dailyCap", 3));
        Guest guest = cafe.guest();
        JsonNode receipt = cafe.counter().give(guest.code(), 3);
        Call undo = cafe.counter().undo(receipt.path("entryId").stringValue());

        Answer undone = regulars.client().send(undo).expect(201);
        assertEquals(-3, undone.json().at("/movements/0/amount").asInt());
        assertEquals(undone.text(), regulars.client().send(undo).expect(201).text());
        regulars.client().send(undo.key(Call.newKey())).expect(409, "already-reversed");
        assertEquals(0, guest.balance());
        regulars.client().send(cafe.counter().undo(undone.text("entryId"))).expect(409, "not-reversible");
        cafe.counter().give(guest.code(), 3);
        assertEquals(3, guest.balance(), "cool-down and cap count only what stands");
    }

    @Test
    void fiftyUndosAtOnceTakeBackOnce() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(5);
        Call undo = cafe.counter().undo(cafe.counter().give(guest.code(), 2).path("entryId").stringValue());

        var answers = regulars.client().sendTogether(50, _ -> undo.key(Call.newKey()));
        assertEquals(1, answers.stream().filter(answer -> answer.status() == 201).count());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201 || answer.code().equals("already-reversed")));
        assertEquals(5, guest.balance());
    }

    @Test
    void whatIsUndoneAfterItWasSpentIsADebtThatTheNextStampsRepay() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String entry = cafe.counter().give(guest.code(), 10).path("entryId").stringValue();
        cafe.counter().confirm(cafe.counter().reserve(guest.code(), cafe.program())).expect(200);

        regulars.client().send(cafe.counter().undo(entry)).expect(201);
        assertEquals(10, guest.card().at("/programs/0/debt").asInt());
        cafe.counter().give(guest.code(), 12);
        assertEquals(0, guest.card().at("/programs/0/debt").asInt());
        assertEquals(2, guest.balance());
    }

    @Test
    void stampsThatHaveExpiredAreGoneWhetherOrNotAnyoneNoted() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("expiryMonths", 1));
        Guest guest = cafe.guestWith(10);
        assertEquals(10, guest.card().at("/programs/0/nextExpiry/units").asInt());

        clock.forward(Duration.ofDays(65));
        assertEquals(0, guest.balance());
        cafe.counter().send(Counter.reservation(guest.code(), cafe.program())).expect(409, "not-enough");
        cafe.counter().give(guest.code(), 1);
        assertEquals(1, guest.balance());
    }
}
