package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.util.List;
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

/** The same request has one effect and one answer, however often, however simultaneous, however late. */
@SystemTest
class IdempotencyTest {
    private static final int AT_ONCE = 100;

    private final Regulars regulars;
    private final MovableClock clock;

    IdempotencyTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
    }

    @Test
    void aStampSentTwiceIsGivenOnce() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Call stamp = Counter.stamp(guest.code(), 2);

        Answer first = cafe.counter().send(stamp).expect(201);
        Answer second = cafe.counter().send(stamp).expect(201);
        assertEquals(first.text(), second.text());
        assertEquals(2, guest.balance());
    }

    @Test
    void aStampSentAHundredTimesAtOnceIsGivenOnce() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Call stamp = Counter.stamp(guest.code(), 1).as(cafe.counter().token());

        List<Answer> answers = regulars.client().sendTogether(AT_ONCE, _ -> stamp);
        assertEquals(1, answers.stream().map(answer -> answer.expect(201).text()).distinct().count());
        assertEquals(1, guest.balance());
    }

    @Test
    void differentStampsAtOnceAreAllGivenAsIfOneAfterTheOther() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String card = guest.code();

        List<Answer> answers = regulars.client().sendTogether(20, _ -> Counter.stamp(card, 1).as(cafe.counter().token()));
        assertEquals(20, answers.stream().filter(answer -> answer.expect(201).status() == 201)
                .map(answer -> answer.json().path("sequence").asInt()).distinct().count());
        assertEquals(20, guest.balance());
    }

    @Test
    void theSameBodyInAnotherSpellingIsTheSameRequest() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String key = Call.newKey();
        String card = guest.code();

        cafe.counter().send(Call.post("/v1/stamps").key(key).text("{\"card\":\"" + card + "\",\"stamps\":1}")).expect(201);
        cafe.counter().send(Call.post("/v1/stamps").key(key).text("{ \"stamps\" : 1, \"card\" : \"" + card + "\" }")).expect(201);
        assertEquals(1, guest.balance());
    }

    @Test
    void aKeyBelongsToOneRequest() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        String key = Call.newKey();
        cafe.counter().send(Counter.stamp(guest.code(), 1).key(key)).expect(201);
        cafe.counter().send(Counter.stamp(guest.code(), 2).key(key)).expect(422, "key-reused");
        cafe.counter().send(Counter.reservation(guest.code(), cafe.program()).key(key)).expect(422, "key-reused");

        cafe.owner().send(Call.post("/v1/devices").key(key).json(object().put("name", "Bar"))).expect(201);
        cafe.owner().send(Call.post("/v1/devices").key(key).json(object().put("name", "Door"))).expect(422, "key-reused");
        assertEquals(1, guest.balance());
    }

    @Test
    void aKeyIsTheMerchantsOwn() {
        String key = Call.newKey();
        for (Cafe cafe : List.of(Cafe.open(regulars), Cafe.open(regulars))) {
            Guest guest = cafe.guest();
            cafe.counter().send(Counter.stamp(guest.code(), 1).key(key)).expect(201);
            assertEquals(1, guest.balance());
        }
    }

    @Test
    void aRetryNeverMeetsTheCoolDownThatItCausedItself() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("coolDownSeconds", 600));
        Guest guest = cafe.guest();
        Call stamp = Counter.stamp(guest.code(), 1);
        Answer first = cafe.counter().send(stamp).expect(201);

        cafe.counter().send(Counter.stamp(guest.code(), 1)).expect(409, "cool-down");
        assertEquals(first.text(), cafe.counter().send(stamp).expect(201).text());
    }

    @Test
    void aRefusalIsNotRemembered() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("coolDownSeconds", 600));
        Guest guest = cafe.guestWith(1);
        Call stamp = Counter.stamp(guest.code(), 1);
        cafe.counter().send(stamp).expect(409, "cool-down");

        clock.forward(Duration.ofMinutes(10));
        cafe.counter().send(stamp).expect(201);
        assertEquals(2, guest.balance());
    }

    @Test
    void aRetryMonthsLaterGetsTheFirstAnswer() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();
        Call stamp = Counter.stamp(guest.code(), 1);
        Answer first = cafe.counter().send(stamp).expect(201);

        clock.forward(Duration.ofDays(90));
        assertEquals(first.text(), cafe.counter().send(stamp).expect(201).text());
        assertEquals(1, guest.balance());
    }

    @Test
    void everyOtherWriteSentTwiceHappensOnce() {
        Owner owner = Owner.signUp(regulars, "Bar Mleczny");
        Call program = Call.post("/v1/programs").json(Owner.terms(5));
        assertEquals(owner.send(program).expect(201).text(), owner.send(program).expect(201).text());
        Call device = Call.post("/v1/devices").json(object().put("name", "Bar"));
        assertEquals(owner.send(device).expect(201).text("pairingCode"), owner.send(device).expect(201).text("pairingCode"));

        assertEquals(1, owner.send(Call.get("/v1/programs")).expect(200).json().path("items").size());
        assertEquals(1, owner.send(Call.get("/v1/devices")).expect(200).json().path("items").size());
    }

    @Test
    void pairingAndConfirmationSentTwiceGiveTheSameCredential() {
        Owner owner = Owner.signUp(regulars, "Bar Mleczny");
        String code = owner.send(Call.post("/v1/devices").json(object().put("name", "Bar"))).expect(201).text("pairingCode");
        Call pairing = Call.post("/v1/devices/pairings").json(object().put("pairingCode", code));
        String token = regulars.client().send(pairing).expect(201).text("token");

        assertEquals(token, regulars.client().send(pairing).expect(201).text("token"));
        regulars.client().send(pairing.key(Call.newKey())).expect(409, "pairing-unknown");
        assertTrue(regulars.client().send(Call.get("/v1/devices/current").as(token)).status() == 200);
    }
}
