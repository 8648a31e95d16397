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

class AnniversaryTimerTest {
    private static final MessageKind ANNIVERSARY = MessageKind.ANNIVERSARY;

    private final Town town = new Town("2026-11-20T10:15:30Z");

    @AfterEach
    void close() {
        town.close();
    }

    private void on(boolean on) {
        town.anniversary(new Automations.Wish(on, 0, 9, Gift.stamps(3)));
    }

    /** As the queue tells it after a merchant has changed its settings. */
    private void walk() {
        town.send("lifecycle-merchant.json", Json.object().put("type", "merchant").put("merchant", town.shop.merchant()));
    }

    @Test
    void theGiftAndTheThanksComeEveryYearFromTheFirstAnniversaryOn() {
        on(true);
        Member guest = town.member("", "America/St_Johns");
        assertEquals(Optional.of("2027-11-20T12:30:00Z"), town.due(guest, ANNIVERSARY));

        town.tick("2027-11-20T12:29:00Z");
        assertEquals(List.of(), town.messages(guest, ANNIVERSARY));
        town.tick("2027-11-20T12:30:00Z");
        town.tick("2027-11-20T12:45:00Z");
        assertEquals(List.of("2027 planned"), town.messages(guest, ANNIVERSARY));
        assertEquals(List.of("anniversary/2027"), town.keys(guest));
        assertEquals(Map.of("gift", "3", "program", town.shop.coffee().value()), town.lines(guest, ANNIVERSARY).getFirst().details());

        town.tick("2028-11-20T12:30:00Z");
        assertEquals(List.of("2027 planned", "2028 planned"), town.messages(guest, ANNIVERSARY));
        assertEquals(6, town.balance(guest));
    }

    @Test
    void whoJoinedOnALeapDayHasItOnThe28th() {
        on(true);
        town.at("2028-02-29T10:00:00Z");
        Member guest = town.member();
        town.tick("2029-02-28T08:00:00Z");
        assertEquals(List.of("2029 planned"), town.messages(guest, ANNIVERSARY));
        assertEquals(Optional.of("2030-02-28T08:00:00Z"), town.due(guest, ANNIVERSARY));
    }

    @Test
    void theDayIsThatOfTheShopsCalendarWhereverTheGuestGoes() {
        on(true);
        town.at("2026-11-30T23:30:00Z");
        Member guest = town.member("", "America/St_Johns");
        assertEquals(Optional.of("2027-12-01T12:30:00Z"), town.due(guest, ANNIVERSARY));
        town.change(guest, "", "Pacific/Auckland");
        assertEquals(Optional.of("2027-11-30T20:00:00Z"), town.due(guest, ANNIVERSARY));
    }

    @Test
    void nobodyWaitsForItWhileItIsOffAndSwitchingItOnReachesWhoJoinedBefore() {
        Member guest = town.member();
        town.write(Write.put(Item.of(new Key("ROSTER#" + guest.merchant(), "000000000000001#" + guest.id()), 1)
                .with("member", guest.id().value()).with("account", guest.account().value())));
        assertEquals(Optional.empty(), town.due(guest, ANNIVERSARY));

        town.at("2029-03-01T10:00:00Z");
        on(true);
        walk();
        assertEquals(Optional.of("2029-11-20T08:00:00Z"), town.due(guest, ANNIVERSARY));
        town.tick("2029-11-20T08:00:00Z");
        assertEquals(List.of("anniversary/2029"), town.keys(guest));

        on(false);
        walk();
        assertEquals(Optional.empty(), town.due(guest, ANNIVERSARY));
        on(true);
        walk();
        assertEquals(Optional.of("2030-11-20T08:00:00Z"), town.due(guest, ANNIVERSARY));
        on(false);
        town.tick("2030-11-20T08:00:00Z");
        assertEquals(Optional.empty(), town.due(guest, ANNIVERSARY));
        assertEquals(List.of("2029 planned"), town.messages(guest, ANNIVERSARY));
    }
}
