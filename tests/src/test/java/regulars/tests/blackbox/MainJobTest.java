package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.Mail;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Owner;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The main job, from the landing page to the first free coffee. */
@SystemTest
class MainJobTest {
    /** As the contract says of new terms. */
    private static final Duration TERMS_KNOWN_WITHIN = Duration.ofSeconds(5);

    private final Regulars regulars;
    private final MovableClock clock;

    MainJobTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
    }

    private static ObjectNode ladder() {
        ObjectNode ladder = Owner.object().put("windowMonths", 12).put("keepMonths", 12).put("downgrade", "one-level");
        ladder.withArray("levels").addObject().put("name", "Friend").put("threshold", 4);
        ladder.withArray("levels").addObject().put("name", "Regular").put("threshold", 10);
        return ladder;
    }

    @Test
    void anOwnerSignsUpAndAGuestGetsTheFirstFreeCoffeeOnce() {
        Cafe cafe = Cafe.open(regulars);
        cafe.owner().send(Call.put("/v1/tiers").json(ladder())).expect(200);
        Guest guest = cafe.guest();
        Counter counter = cafe.counter();
        String card = guest.code();
        for (int stamp = 1; stamp <= 10; stamp++) {
            JsonNode receipt = counter.give(card, 1);
            assertEquals(stamp, receipt.at("/movements/0/balance").asInt());
        }
        assertEquals(1, guest.card().at("/programs/0/rewardsReady").asInt());

        String redemption = counter.reserve(card, cafe.program());
        assertEquals(0, guest.balance(), "the cost is locked");
        assertEquals("redeemed", counter.confirm(redemption).expect(200).text("status"));
        counter.confirm(redemption).expect(409, "already-redeemed");
        counter.send(Counter.reservation(card, cafe.program())).expect(409, "not-enough");
        assertEquals(0, guest.balance());
    }

    @Test
    void stampsLiftAGuestUpTheTiers() {
        Cafe cafe = Cafe.open(regulars);
        cafe.owner().send(Call.put("/v1/tiers").json(ladder())).expect(200);
        Guest guest = cafe.guest();
        assertFalse(guest.card().has("tier"));
        assertEquals(4, guest.card().at("/nextTier/missing").asInt());

        cafe.counter().give(guest.code(), 4);
        regulars.drain();
        assertEquals("Friend", guest.card().at("/tier/name").asString());
        assertEquals("Regular", guest.card().at("/nextTier/name").asString());

        cafe.counter().give(guest.code(), 6);
        regulars.drain();
        assertEquals("Regular", guest.card().at("/tier/name").asString());
        assertFalse(guest.card().has("nextTier"));
        assertEquals("Regular", cafe.counter().lookUp(guest.code()).at("/tier/name").asString());
    }

    @Test
    void whoJoinsByEmailIsWelcomedOnceWithTheLinkToTheCard() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guest();

        List<Mail> inbox = guest.inbox();
        assertEquals(List.of("Welcome to Kawiarnia Pod Lipą, Ania", "Your card at Kawiarnia Pod Lipą"),
                inbox.stream().map(Mail::subject).toList());
        assertEquals(guest.cardToken(), inbox.getFirst().token());
        assertTrue(inbox.getFirst().link().startsWith(regulars.client().base() + "/c#"), inbox.getFirst().link());
    }

    @Test
    void whoJoinsByPhoneIsWelcomedBySms() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = Guest.join(regulars, cafe.owner().publicName(), "Zosia", Guest.newPhone());

        List<Mail> inbox = guest.inbox();
        assertEquals(List.of("sms", "sms"), inbox.stream().map(Mail::channel).toList());
        assertEquals(guest.cardToken(), inbox.getFirst().token());
        assertTrue(inbox.stream().allMatch(sms -> sms.text().length() <= 160), inbox.toString());
        assertEquals("Zosia", guest.card().path("firstName").asString());
    }

    @Test
    void aNumberInNationalFormIsReadByTheShopsCountry() {
        Cafe cafe = Cafe.open(regulars);
        String national = Guest.newPhone().substring("+48 ".length());
        regulars.client().send(Guest.join(cafe.owner().publicName(),
                Guest.form(regulars, cafe.owner().publicName(), "Ola", national))).expect(202);
        assertEquals("sms", regulars.newest("+48" + national.replace(" ", "")).channel());
    }

    @Test
    void theJoiningBonusIsOnTheCardFromTheStart() {
        Cafe cafe = Cafe.open(regulars, Owner.terms(10).put("joiningBonus", 2));
        Guest guest = cafe.guest();
        assertEquals(2, guest.balance());
        assertEquals("bonus", guest.send(Call.get("/v1/card/history")).expect(200).json().at("/items/0/type").asString());
    }

    @Test
    void whatIsOverAFullCardIsKept() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(13);
        cafe.counter().confirm(cafe.counter().reserve(guest.code(), cafe.program())).expect(200);
        assertEquals(3, guest.balance());
    }

    @Test
    void aClosedProgramEarnsNothingAndItsStampsCanBeSpent() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(10);
        cafe.owner().send(Call.post("/v1/programs/" + cafe.program() + "/closure")).expect(200);
        clock.forward(TERMS_KNOWN_WITHIN);

        cafe.counter().send(Counter.stamp(guest.code(), 1)).expect(409, "no-active-program");
        assertTrue(guest.card().at("/programs/0/closed").asBoolean());
        cafe.counter().confirm(cafe.counter().reserve(guest.code(), cafe.program())).expect(200);
    }
}
