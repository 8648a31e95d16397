package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
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

/** What a card shows, its picture, and two tills. */
@SystemTest
class LiveCodeTest {
    private final Cafe cafe;
    private final Guest guest;
    private final MovableClock clock;

    LiveCodeTest(Regulars regulars, MovableClock clock) {
        this.cafe = Cafe.open(regulars);
        this.guest = cafe.guestWith(10);
        this.clock = clock;
    }

    @Test
    void aPictureOfACardSpendsNothing() {
        String photographed = guest.liveCode(0);
        clock.forward(Duration.ofMinutes(2));

        lookUp(photographed).expect(409, "card-code-lapsed");
        cafe.counter().send(Counter.reservation(photographed, cafe.program())).expect(404, "card-unknown");
        cafe.counter().send(Counter.stamp(photographed, 1)).expect(404, "card-unknown");
        assertEquals(10, guest.balance());
    }

    @Test
    void oneCodeAtTwoTillsLeadsToOneReward() {
        String shown = guest.liveCode(0);
        String first = cafe.counter().lookUp(shown).path("card").stringValue();
        String second = cafe.owner().asCounter().lookUp(shown).path("card").stringValue();

        cafe.counter().reserve(first, cafe.program());
        cafe.owner().asCounter().send(Counter.reservation(second, cafe.program())).expect(409, "not-enough");
        assertEquals(guest.code(), first);
    }

    @Test
    void theCodesGoOnWithTheMovedClock() {
        clock.forward(Duration.ofDays(40));

        assertEquals(guest.code(), lookUp(guest.liveCode(1)).expect(200).text("card"));
    }

    private Answer lookUp(String code) {
        return cafe.counter().send(Call.of("POST", "/v1/cards/lookup").json(Owner.object().put("card", code)));
    }
}
