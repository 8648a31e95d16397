package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** A reward is reserved, confirmed and gone: once, whatever happens at the same time. */
@SystemTest
class RedemptionTest {
    private static final int AT_ONCE = 50;

    private final Regulars regulars;
    private final MovableClock clock;

    RedemptionTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
    }

    private String status(Cafe cafe, String redemption) {
        return cafe.counter().send(Call.get("/v1/redemptions/" + redemption)).expect(200).text("status");
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    @Test
    void ofFiftyWhoReserveTheLastFullCardAtOnceOneGetsIt() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(10);
        String card = guest.code();

        List<Answer> answers = regulars.client().sendTogether(AT_ONCE,
                _ -> Counter.reservation(card, cafe.program()).as(cafe.counter().token()));
        assertEquals(1, count(answers, 201));
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201 || answer.code().equals("not-enough")));
        assertEquals(0, guest.balance());
    }

    @Test
    void ofFiftyWhoConfirmAtOnceOneHandsOut() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(10);
        String redemption = cafe.counter().reserve(guest.code(), cafe.program());

        List<Answer> answers = regulars.client().sendTogether(AT_ONCE,
                _ -> Call.post("/v1/redemptions/" + redemption + "/confirmation").as(cafe.counter().token()));
        assertEquals(1, count(answers, 200));
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 200 || answer.code().equals("already-redeemed")));
        assertEquals("redeemed", status(cafe, redemption));
    }

    @RepeatedTest(3)
    void confirmationAndReleaseAtOnceEndItOneWay() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(10);
        String redemption = cafe.counter().reserve(guest.code(), cafe.program());

        List<Answer> answers = regulars.client().sendTogether(20, i -> Call.post("/v1/redemptions/" + redemption
                + (i % 2 == 0 ? "/confirmation" : "/release")).as(cafe.counter().token()));
        assertEquals(1, count(answers, 200));
        String status = status(cafe, redemption);
        assertEquals(status, answers.stream().filter(answer -> answer.status() == 200).findFirst().orElseThrow().text("status"));
        assertEquals(status.equals("redeemed") ? 0 : 10, guest.balance());
    }

    @Test
    void aConfirmationSentTwiceIsAnsweredTwice() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(10);
        Call confirmation = Call.post("/v1/redemptions/" + cafe.counter().reserve(guest.code(), cafe.program()) + "/confirmation");

        Answer first = cafe.counter().send(confirmation).expect(200);
        assertEquals(first.text(), cafe.counter().send(confirmation).expect(200).text());
    }

    @Test
    void aReleaseGivesTheCostBack() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(12);
        String redemption = cafe.counter().reserve(guest.code(), cafe.program());
        assertEquals(redemption, guest.card().at("/reservations/0/redemptionId").asString());

        cafe.counter().release(redemption).expect(200);
        assertEquals(12, guest.balance());
        cafe.counter().confirm(redemption).expect(409, "already-released");
        cafe.counter().release(redemption).expect(409, "already-released");
        assertEquals("released", status(cafe, redemption));
    }

    @Test
    void aReservationThatLapsedIsBackOnTheCardAndCannotBeConfirmed() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(10);
        String redemption = cafe.counter().reserve(guest.code(), cafe.program());

        clock.forward(Duration.ofHours(1));
        assertEquals(10, guest.balance());
        assertEquals(0, guest.card().path("reservations").size());
        assertEquals("expired", status(cafe, redemption));
        cafe.counter().confirm(redemption).expect(409, "reservation-lapsed");
        cafe.counter().release(redemption).expect(409, "reservation-lapsed");
        cafe.counter().confirm(cafe.counter().reserve(guest.code(), cafe.program())).expect(200);
        assertEquals("expired", status(cafe, redemption));
        assertEquals(0, guest.balance());
    }

    @Test
    void whoHasTooFewLearnsHowManyAreMissing() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(7);
        Answer refused = cafe.counter().send(Counter.reservation(guest.code(), cafe.program()).language("bg")).expect(409, "not-enough");
        assertEquals(3, refused.json().at("/params/missing").asInt());
        assertEquals("bg", refused.header("content-language"));
    }
}
