package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Automations;
import regulars.domain.message.MessageKind;
import regulars.domain.program.Gift;
import regulars.platform.json.Json;
import regulars.platform.store.Member;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;

class FirstVisitTimerTest {
    private static final MessageKind FIRST_VISIT = MessageKind.FIRST_VISIT;
    private static final Automations.Wish OFF = new Automations.Wish(false, 0, 9, Gift.stamps(1));

    private final Town town = new Town("2026-11-20T10:15:30Z");

    @AfterEach
    void close() {
        town.close();
    }

    private static Automations.Wish on(int daysBefore) {
        return new Automations.Wish(true, daysBefore, 9, Gift.stamps(3));
    }

    private void set(Automations.Wish anniversary, Automations.Wish firstVisit) {
        Automations as = Automations.DEFAULT;
        town.set(new Automations(as.birthday(), anniversary, firstVisit, as.winBack(), as.expiring(), as.alerts(), 4, as.tone()));
    }

    /** A member of the roster, as settings that change find them. */
    private Member enlisted(String zone) {
        Member guest = town.member("", zone);
        town.write(Write.put(Item.of(new Key("ROSTER#" + guest.merchant(), "000000000000001#" + guest.id()), 1)
                .with("member", guest.id().value()).with("account", guest.account().value())));
        return guest;
    }

    private void walk() {
        town.send("lifecycle-merchant.json", Json.object().put("type", "merchant").put("merchant", town.shop.merchant()));
    }

    @Test
    void thanksAndTheGiftComeAYearAfterTheFirstVisitAtTheGuestsHour() {
        set(OFF, on(0));
        Member guest = town.member("", "America/St_Johns");
        town.at("2026-12-01T10:00:00Z");
        town.stamp(guest, 1);
        town.pass("2027-11-30T12:00:00Z");
        assertEquals(Optional.of("2027-12-01T12:30:00Z"), town.due(guest, FIRST_VISIT), "what a visit of the first ten months says");
        assertEquals(List.of(), town.messages(guest, FIRST_VISIT));

        town.pass("2027-12-01T13:00:00Z");
        assertEquals(List.of("2027 planned"), town.messages(guest, FIRST_VISIT));
        assertEquals(Map.of("gift", "3", "program", town.shop.coffee().value(), "firstVisit", "2026-12-01"),
                town.lines(guest, FIRST_VISIT).getFirst().details());
        town.pass("2028-12-02T00:00:00Z");
        assertEquals(List.of("2027 planned", "2028 planned"), town.messages(guest, FIRST_VISIT));
        assertEquals(List.of("first-visit/2027", "first-visit/2028"), town.keys(guest).stream().filter(key -> key.startsWith("first")).toList());
    }

    @Test
    void theyComeSomeDaysBeforeOrAfterWhereTheShopSaysSoAndOnThe28thForALeapDay() {
        town.at("2028-02-29T10:00:00Z");
        Member guest = enlisted("");
        town.stamp(guest, 1);
        set(OFF, on(3));
        walk();
        assertEquals(Optional.of("2029-02-25T08:00:00Z"), town.due(guest, FIRST_VISIT));
        set(OFF, on(-2));
        walk();
        assertEquals(Optional.of("2029-03-02T08:00:00Z"), town.due(guest, FIRST_VISIT));
        set(OFF, on(0));
        walk();
        town.pass("2029-03-03T00:00:00Z");
        assertEquals(List.of("2029 planned"), town.messages(guest, FIRST_VISIT));
        assertEquals(Optional.of("2030-02-28T08:00:00Z"), town.due(guest, FIRST_VISIT));
    }

    @Test
    void whoCameOnTheDayOfJoiningIsThankedForJoiningAlone() {
        Member guest = enlisted("");
        town.stamp(guest, 1);
        set(on(0), on(0));
        walk();
        town.pass("2027-11-21T00:00:00Z");
        assertEquals(List.of("2027 planned"), town.messages(guest, MessageKind.ANNIVERSARY));
        assertEquals(List.of(), town.messages(guest, FIRST_VISIT));
        set(OFF, on(0));
        walk();
        town.pass("2028-11-21T00:00:00Z");
        assertEquals(List.of("2028 planned"), town.messages(guest, FIRST_VISIT), "without the day of joining, this one is kept");
    }

    @Test
    void aFirstVisitThatIsTakenBackCountsNoMore() {
        set(OFF, on(0));
        Member guest = enlisted("");
        town.stamp(guest, 1);
        walk();
        assertEquals(Optional.of("2027-11-20T08:00:00Z"), town.due(guest, FIRST_VISIT));
        town.reverseLast(guest);
        town.at("2026-12-24T10:00:00Z");
        town.stamp(guest, 1);
        town.pass("2027-12-25T00:00:00Z");
        assertEquals(List.of("2027 planned"), town.messages(guest, FIRST_VISIT));
        assertEquals("2026-12-24", town.lines(guest, FIRST_VISIT).getFirst().details().get("firstVisit"));

        Member other = enlisted("");
        town.stamp(other, 1);
        town.reverseLast(other);
        town.pass("2030-01-01T00:00:00Z");
        assertEquals(List.of(), town.messages(other, FIRST_VISIT), "who has none left waits on");
    }

    @Test
    void nobodyWaitsForItWhileItIsOff() {
        Member guest = enlisted("");
        town.stamp(guest, 1);
        assertEquals(Optional.empty(), town.due(guest, FIRST_VISIT));
        set(OFF, on(0));
        walk();
        town.pass("2027-11-21T00:00:00Z");
        set(OFF, OFF);
        walk();
        assertEquals(Optional.empty(), town.due(guest, FIRST_VISIT));
        set(OFF, on(14));
        walk();
        town.pass("2028-01-01T00:00:00Z");
        assertEquals(List.of("2027 planned"), town.messages(guest, FIRST_VISIT), "off and on again, and earlier: no second one this year");
    }
}
