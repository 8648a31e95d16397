package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import regulars.domain.message.Automations;
import regulars.domain.message.Automations.Expiring;
import regulars.domain.message.MessageKind;
import regulars.domain.message.Tone;
import regulars.domain.program.Programs;
import regulars.domain.timing.Ending;
import regulars.fixture.AtOnce;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Due;
import regulars.platform.store.Member;
import regulars.platform.store.SendLine;
import regulars.platform.table.Item;
import regulars.platform.table.Key;
import regulars.platform.table.Write;

/** Members hear of units that end. Stamps of January last through February; two weeks before is 14 February. */
class RemindersTest {
    private final Town town = new Town("2027-01-04T12:00:00Z");

    @BeforeEach
    void stampsEnd() {
        town.shop.expiring(1);
        town.at("2027-01-04T12:01:00Z");
    }

    @AfterEach
    void close() {
        town.close();
    }

    /** As the tiers queue does for an account that has something that ends. */
    private void recalculate(Member guest, Expiring settings) {
        Accounts.Stored stored = town.platform.accounts().findConsistent(guest.merchant(), guest.account()).orElseThrow();
        Programs running = town.platform.programs().load(guest.merchant());
        Instant now = town.fixture.world().now();
        town.platform.table().transact(Accounts.standing(guest.merchant(), stored, List.of(),
                Ending.next(stored.account(), settings, running.zone(), now), now));
    }

    private Member guest(String zone, int stamps) {
        Member guest = town.member("", zone);
        town.stamp(guest, stamps);
        recalculate(guest, Expiring.DEFAULT);
        return guest;
    }

    private List<String> planned(Member guest) {
        return town.lines(guest, MessageKind.UNITS_EXPIRING).stream().map(SendLine::id)
                .map(id -> id.occurrence().replace(town.shop.coffee().value(), "coffee") + " " + town.platform.table().getConsistent(id.key())
                        .map(item -> item.text("status") + item.optionalText(Due.AT).map(due -> " " + due).orElse("")).orElseThrow())
                .toList();
    }

    @Test
    void theReminderWaitsForTenOClockWhereTheMemberIs() {
        Member warsaw = guest("", 3);
        Member tokyo = guest("Asia/Tokyo", 3);
        Member lima = guest("America/Lima", 3);
        town.tick("2027-02-13T22:45:00Z");
        assertEquals(List.of(), planned(warsaw));

        town.tick("2027-02-13T23:00:00Z");
        assertEquals(List.of("coffee/2027-02-28 held 2027-02-14T09:00:00Z"), planned(warsaw));
        assertEquals(List.of("coffee/2027-02-28 held 2027-02-14T01:00:00Z"), planned(tokyo));
        assertEquals(List.of("coffee/2027-02-28 held 2027-02-14T15:00:00Z"), planned(lima));
        assertEquals("2027-02-28T23:00:00Z", town.lines(warsaw, MessageKind.UNITS_EXPIRING).getFirst().notAfter().orElseThrow().toString());
    }

    @Test
    void whoseTenOClockIsOverByTheMerchantsMidnightHearsAtOnce() {
        Member auckland = guest("Pacific/Auckland", 3);
        town.tick("2027-02-13T23:00:00Z");
        assertEquals(List.of("coffee/2027-02-28 planned"), planned(auckland));
    }

    @Test
    void lookingAgainOrManyTimesAtOncePlansItOnce() {
        Member guest = guest("", 3);
        town.at("2027-02-13T23:00:00Z");
        var look = Json.object().put("type", "due").put("pk", Accounts.partition(guest.merchant(), guest.account())).put("sk", "@")
                .put("due", "2027-02-13T23:00:00Z");
        AtOnce.run(6, _ -> town.send("lifecycle-due.json", look.deepCopy()));
        town.tick("2027-02-13T23:15:00Z");
        assertEquals(List.of("coffee/2027-02-28 held 2027-02-14T09:00:00Z"), planned(guest));
    }

    @Test
    void whoHasNothingLeftHearsNothing() {
        Member guest = guest("", 10);
        town.at("2027-02-13T22:55:00Z");
        town.reserve(guest, "coffee");
        town.tick("2027-02-13T23:00:00Z");
        assertEquals(List.of(), planned(guest));
    }

    @Test
    void whereTheMerchantHasSwitchedItOffNothingIsPlanned() {
        Member guest = guest("", 3);
        set(new Expiring(false, 14));
        town.tick("2027-02-13T23:00:00Z");
        assertEquals(List.of(), planned(guest));
    }

    @Test
    void newSettingsCountAtOnceForThoseWhoseDayHasCome() {
        Member guest = guest("", 3);
        town.write(Write.put(Item.of(new Key("ROSTER#" + guest.merchant(), "1#" + guest.id()), 1).with("member", guest.id().value())
                .with("account", guest.account().value())));
        town.at("2027-02-02T12:00:00Z");
        changed(new Expiring(true, 20));
        assertEquals(List.of(), planned(guest));
        assertEquals(1, town.queues.take("tiers").stream().filter(body -> body.contains(guest.account().value())).count());

        changed(new Expiring(true, 30));
        assertEquals(List.of("coffee/2027-02-28 planned"), planned(guest), "of 29 January");
    }

    private void changed(Expiring settings) {
        set(settings);
        assertFalse(town.send("lifecycle-merchant.json", Json.object().put("type", "merchant").put("merchant", town.shop.merchant())));
    }

    private void set(Expiring settings) {
        var as = Automations.DEFAULT;
        town.set(new Automations(as.birthday(), as.anniversary(), as.firstVisit(), as.winBack(), settings, Automations.ALERTS, 4, Tone.WARM));
    }

    @Test
    void theAccountSaysWhenItIsDue() {
        Member guest = guest("", 3);
        assertEquals(Optional.of("2027-02-13T23:00:00Z"),
                town.platform.accounts().findConsistent(guest.merchant(), guest.account()).orElseThrow().due());
    }
}
