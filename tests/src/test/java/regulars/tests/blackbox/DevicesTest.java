package regulars.tests.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import regulars.tests.system.Cafe;
import regulars.tests.system.Call;
import regulars.tests.system.Counter;
import regulars.tests.system.Guest;
import regulars.tests.system.MovableClock;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** Phones at the counter: paired once, named in what they do, dead soon after they are revoked. */
@SystemTest
class DevicesTest {
    private final Regulars regulars;
    private final MovableClock clock;

    DevicesTest(Regulars regulars, MovableClock clock) {
        this.regulars = regulars;
        this.clock = clock;
    }

    @Test
    void aRevokedDeviceIsRefusedWithinFiveSeconds() {
        Cafe cafe = Cafe.open(regulars);
        Guest guest = cafe.guestWith(1);
        cafe.owner().send(Call.delete("/v1/devices/" + cafe.counter().device())).expect(204);

        clock.forward(Duration.ofSeconds(5));
        cafe.counter().send(Counter.stamp(guest.code(), 1)).expect(401);
        cafe.counter().send(Call.get("/v1/devices/current")).expect(401);
        assertEquals(1, guest.balance());
        assertEquals("revoked", cafe.owner().send(Call.get("/v1/devices")).expect(200).json().at("/items/0/status").asString());
    }

    @Test
    void anEntryNamesTheDeviceThatMadeIt() {
        Cafe cafe = Cafe.open(regulars);
        Counter second = cafe.owner().pairDevice("Terrace");
        Guest guest = cafe.guestWith(1);
        second.give(guest.code(), 1);

        String ledger = guest.send(Call.get("/v1/card/ledger")).expect(200).text();
        assertTrue(ledger.contains("actor device " + cafe.counter().device() + "\n"), ledger);
        assertTrue(ledger.contains("actor device " + second.device() + "\n"), ledger);
    }

    @Test
    void aPairingCodeIsGoodOnceAndForAShortTime() {
        Cafe cafe = Cafe.open(regulars);
        String code = cafe.owner().send(Call.post("/v1/devices").json(object().put("name", "Bar"))).expect(201).text("pairingCode");

        clock.forward(Duration.ofHours(1));
        regulars.client().send(Call.post("/v1/devices/pairings").json(object().put("pairingCode", code))).expect(409, "pairing-unknown");
        regulars.client().send(Call.post("/v1/devices/pairings").json(object().put("pairingCode", "0000-0000-0000-0000")))
                .expect(409, "pairing-unknown");
    }

    @Test
    void aDeviceThatWasRevokedBeforeItWasPairedCannotBePaired() {
        Cafe cafe = Cafe.open(regulars);
        var added = cafe.owner().send(Call.post("/v1/devices").json(object().put("name", "Bar"))).expect(201);
        cafe.owner().send(Call.delete("/v1/devices/" + added.json().at("/device/id").asString())).expect(204);

        regulars.client().send(Call.post("/v1/devices/pairings").json(object().put("pairingCode", added.text("pairingCode"))))
                .expect(409, "pairing-unknown");
    }

    @Test
    void aSessionThatWasSignedOutIsRefusedWithinFiveSeconds() {
        Cafe cafe = Cafe.open(regulars);
        var other = cafe.owner().signIn();
        other.send(Call.delete("/v1/session")).expect(204);

        clock.forward(Duration.ofSeconds(5));
        other.send(Call.get("/v1/merchant")).expect(401);
        cafe.owner().send(Call.get("/v1/merchant")).expect(200);
    }
}
