package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.LedgerVerifier;
import regulars.domain.ledger.LedgerVerifier.Verdict;
import regulars.tests.system.Answer;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One guest gives to another: once, and together they have what they had. */
@SystemTest
class TransfersTest {
    private final Regulars regulars;
    private final MovableClock clock;

    TransfersTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
    }

    private static Call gift(Cafe cafe, Guest giver, Guest receiver, long amount) {
        return Call.post("/v1/transfers").json(object().put("card", giver.code()).put("to", receiver.code())
                .put("programId", cafe.program()).put("amount", amount));
    }

    private static JsonNode newest(Guest guest) {
        return guest.send(Call.get("/v1/card/history?limit=1")).expect(200).json().at("/items/0");
    }

    @Test
    void whatOneGivesTheOtherHas() {
        Cafe cafe = Cafe.open(regulars);
        Guest giver = cafe.guestWith(7);
        Guest receiver = cafe.guestWith(1);
        Answer answer = cafe.counter().send(gift(cafe, giver, receiver, 5)).expect(201);
        assertEquals(2, answer.json().path("balance").longValue());
        assertEquals(5, answer.json().path("amount").longValue());
        assertEquals(2, giver.balance());
        assertEquals(6, receiver.balance());
        cafe.owner().send(gift(cafe, receiver, giver, 6)).expect(201);
        assertEquals(8, giver.balance());
    }

    @Test
    void bothSeeItInTheirHistoryAndNeitherWhoTheOtherIs() {
        Cafe cafe = Cafe.open(regulars);
        Guest giver = Guest.join(regulars, cafe.owner().publicName(), "Wilhelmina", Guest.newPhone());
        Guest receiver = cafe.guest();
        cafe.counter().give(giver.code(), 7);
        cafe.counter().send(gift(cafe, giver, receiver, 5)).expect(201);
        assertEquals("transfer", newest(giver).path("type").stringValue());
        assertEquals(-5, newest(giver).at("/movements/0/amount").longValue());
        assertEquals("transfer", newest(receiver).path("type").stringValue());
        assertEquals(5, newest(receiver).at("/movements/0/amount").longValue());
        for (Guest guest : List.of(giver, receiver)) {
            String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
            assertInstanceOf(Verdict.Sound.class, LedgerVerifier.verify(ledger));
            assertFalse((ledger + newest(guest)).contains("Wilhelmina"), ledger);
        }
    }

    @Test
    void aRetryIsAnsweredAgainAndGivesNothingMore() {
        Cafe cafe = Cafe.open(regulars);
        Guest giver = cafe.guestWith(7);
        Guest receiver = cafe.guest();
        Call call = gift(cafe, giver, receiver, 7);
        String first = cafe.counter().send(call).expect(201).text();
        assertEquals(first, cafe.counter().send(call).expect(201).text());
        cafe.counter().send(gift(cafe, giver, receiver, 6).key(call.headers().get("Idempotency-Key"))).expect(422, "key-reused");
        assertEquals(0, giver.balance());
        assertEquals(7, receiver.balance());
    }

    @RepeatedTest(2)
    void ofTwelveGiftsAtOnceThereAreAsManyAsThereIsEnoughFor() {
        Cafe cafe = Cafe.open(regulars);
        Guest giver = cafe.guestWith(11);
        Guest receiver = cafe.guest();
        List<Answer> answers = regulars.client().sendTogether(12, _ -> gift(cafe, giver, receiver, 2).as(cafe.counter().token()));
        assertEquals(5, answers.stream().filter(answer -> answer.status() == 201).count());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201 || answer.code().equals("not-enough")));
        assertEquals(1, giver.balance());
        assertEquals(10, receiver.balance());
    }

    @Test
    void twoWhoGiveToEachOtherAtOnceLoseNothing() {
        Cafe cafe = Cafe.open(regulars);
        Guest one = cafe.guestWith(10);
        Guest other = cafe.guestWith(10);
        regulars.client().sendTogether(10, number -> (number % 2 == 0 ? gift(cafe, one, other, 1) : gift(cafe, other, one, 2))
                .as(cafe.counter().token())).forEach(answer -> answer.expect(201));
        assertEquals(15, one.balance());
        assertEquals(5, other.balance());
    }

    @Test
    void aGuestGivesSoMuchAtOnceAndSoOften() {
        ObjectNode terms = Owner.terms(10);
        terms.putObject("giving").put("most", 3).putObject("limit").put("perMember", 2).put("period", "year");
        Cafe cafe = Cafe.open(regulars, terms);
        Guest giver = cafe.guestWith(9);
        Guest receiver = cafe.guest();
        assertEquals(3, giver.card().at("/programs/0/giving/most").longValue());
        Answer refused = cafe.counter().send(gift(cafe, giver, receiver, 4)).expect(409, "too-much-at-once");
        assertEquals(3, refused.json().at("/params/most").longValue());
        cafe.counter().send(gift(cafe, giver, receiver, 3)).expect(201);
        cafe.counter().send(gift(cafe, giver, receiver, 1)).expect(201);
        cafe.counter().send(gift(cafe, giver, receiver, 1)).expect(409, "given-already");
        cafe.counter().send(gift(cafe, receiver, giver, 1)).expect(201);
        assertEquals(6, giver.balance());
    }

    @Test
    void onlyWhereTheProgramSaysSoAndOnlyWhileItRuns() {
        Cafe silent = Cafe.open(regulars, Owner.terms(10));
        silent.counter().send(gift(silent, silent.guestWith(2), silent.guest(), 1)).expect(409, "not-transferable");

        Cafe cafe = Cafe.open(regulars);
        Guest giver = cafe.guestWith(2);
        Guest receiver = cafe.guest();
        cafe.owner().send(Call.post("/v1/programs/" + cafe.program() + "/closure")).expect(200);
        clock.forward(Duration.ofSeconds(10));
        assertTrue(giver.card().at("/programs/0/giving").isMissingNode());
        cafe.counter().send(gift(cafe, giver, receiver, 1)).expect(409, "program-closed");
    }

    @Test
    void notToOneselfNotToStrangersNotInUnitsThatAreNone() {
        Cafe cafe = Cafe.open(regulars);
        Cafe elsewhere = Cafe.open(regulars);
        Guest giver = cafe.guestWith(5);
        Guest receiver = cafe.guest();
        cafe.counter().send(gift(cafe, giver, giver, 1)).expect(409, "same-account");
        cafe.counter().send(gift(cafe, giver, elsewhere.guest(), 1)).expect(404, "card-unknown");
        cafe.counter().send(gift(elsewhere, giver, receiver, 1)).expect(404, "program-unknown");
        elsewhere.counter().send(gift(cafe, giver, receiver, 1)).expect(404, "card-unknown");
        cafe.counter().send(gift(cafe, giver, receiver, 0)).expect(400);
        giver.send(gift(cafe, giver, receiver, 1)).expect(401);
        assertEquals(5, giver.balance());
        assertEquals(0, receiver.balance());
    }
}
