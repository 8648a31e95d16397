package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.RedemptionEnd;
import regulars.domain.message.MessageKind;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Programs;
import regulars.domain.program.Program;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;
import regulars.domain.timing.AccountWake;
import regulars.fixture.AtOnce;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Member;

class AccountLookTest {
    private final Town town = new Town("2027-01-04T12:00:00Z");

    @AfterEach
    void close() {
        town.close();
    }

    /** As the tiers queue does: level and next instant. */
    private void recalculate(Member guest) {
        Programs running = town.platform.programs().load(guest.merchant());
        Accounts.Stored stored = stored(guest);
        Instant now = town.fixture.world().now();
        var changes = running.ladder().course(stored.account().past(), running.localDate(now)).changesFrom(stored.standing(), running.ladder());
        var standing = changes.isEmpty() ? stored.standing() : changes.getLast().to();
        town.platform.table().transact(Accounts.standing(guest.merchant(), stored, changes,
                AccountWake.next(stored.account(), standing, running, now), now));
    }

    private Accounts.Stored stored(Member guest) {
        return town.platform.accounts().findConsistent(guest.merchant(), guest.account()).orElseThrow();
    }

    private void stampsLapseAfterAMonth() {
        town.programs(programs -> {
            Program was = programs.current().getFirst();
            var next = new Program(was.id(), 2, Instant.EPOCH, was.name(), was.status(), was.kind(), was.earning(),
                    was.rewards(), 0, was.dailyCap(), was.coolDown(), was.activation(), new LotExpiry.RollingMonths(1), was.reversalPolicy(), was.reservationTimeToLive(), was.promotions());
            return new Programs(List.of(next), programs.ladder(), programs.zone(), programs.cutOverHour());
        });
    }

    private List<String> askedToRecalculate(Member guest) {
        return town.queues.take("tiers").stream().filter(body -> body.contains(guest.account().value()))
                .map(body -> body.replace("\"", "")).toList();
    }

    @Test
    void whatHasLapsedIsEnteredAfterMidnightWhereTheShopIs() {
        stampsLapseAfterAMonth();
        Member guest = town.member();
        town.stamp(guest, 3);
        recalculate(guest);

        town.tick("2027-02-28T22:45:00Z");
        assertEquals(1, town.entries(guest).size());

        town.tick("2027-02-28T23:00:00Z");
        assertEquals("lapse/2027-02-28/2", town.keys(guest).getLast());
        assertEquals(0, town.balance(guest));
        assertEquals(List.of("{v:1,type:entry,merchant:" + guest.merchant() + ",account:" + guest.account() + ",sequence:2,looked:2027-02-28T23:00:00Z}"),
                askedToRecalculate(guest));
    }

    @Test
    void untilTheAccountMovesOnEachLookMayBeRepeated() {
        stampsLapseAfterAMonth();
        Member guest = town.member();
        town.stamp(guest, 3);
        recalculate(guest);
        town.tick("2027-02-28T23:00:00Z");
        town.tick("2027-02-28T23:15:00Z");
        assertEquals(2, town.entries(guest).size());
        assertEquals(2, askedToRecalculate(guest).size());

        recalculate(guest);
        town.tick("2027-03-01T00:00:00Z");
        assertEquals(List.of(), askedToRecalculate(guest));
    }

    @Test
    void aReservationThatNobodyConfirmsGivesItsCostBack() {
        Member guest = town.member();
        town.stamp(guest, 12);
        town.reserve(guest, "coffee");
        recalculate(guest);
        assertEquals(2, town.balance(guest));

        town.tick("2027-01-04T12:15:00Z");
        assertEquals(12, town.balance(guest));
        assertEquals("lapse/coffee", town.keys(guest).getLast());
        assertEquals(Optional.of(RedemptionEnd.EXPIRED),
                town.platform.ledger().end(guest.merchant(), new EntryId(guest.account(), "coffee")).map(ended -> ended.end()));
    }

    @Test
    void manyLooksAtOnceEnterALapseOnceAndKeepTheStampsInBetween() {
        Member guest = town.member();
        town.stamp(guest, 12);
        town.reserve(guest, "coffee");
        recalculate(guest);
        var look = Json.object().put("type", "due")
                .put("pk", Accounts.partition(guest.merchant(), guest.account())).put("sk", "@").put("due", stored(guest).due().orElseThrow());
        town.at("2027-01-04T12:15:00Z");
        AtOnce.run(8, i -> {
            if (i % 2 == 0) {
                return town.send("lifecycle-due.json", look.deepCopy());
            }
            town.post(guest.account(), "stamp" + i, (account, request) -> Ledger.earn(account,
                    town.platform.programs().load(guest.merchant()), new Command.Earn(request, 1, Set.of(), false)));
            return false;
        });

        assertEquals(16, town.balance(guest));
        assertEquals(1, town.keys(guest).stream().filter("lapse/coffee"::equals).count());
    }

    @Test
    void whoseLevelWillBeLostIsWarnedThreeWeeksBeforeWithWhatIsMissing() {
        Member guest = town.member();
        town.stamp(guest, 5);
        recalculate(guest);
        town.tick("2028-01-10T09:00:00Z");
        assertEquals(List.of(), town.messages(guest, MessageKind.TIER_AT_RISK));
        recalculate(guest);
        town.tick("2028-01-31T23:00:00Z");
        recalculate(guest);
        assertEquals(Optional.of("2029-01-10T09:00:00Z"), stored(guest).due());

        town.tick("2029-01-10T09:00:00Z");
        town.tick("2029-01-10T09:15:00Z");
        assertEquals(List.of("2029-01-31 planned"), town.messages(guest, MessageKind.TIER_AT_RISK));
        var line = town.lines(guest, MessageKind.TIER_AT_RISK).getFirst();
        assertEquals(Map.of("level", "Silver", "lastDay", "2029-01-31", "missing", "5"), line.details());
        assertEquals("2029-01-31T23:00:00Z", line.notAfter().orElseThrow().toString());
    }

    @Test
    void withGraceOneIsWarnedOfItsEndAndNotOfTheTerms() {
        town.programs(programs -> programs.with(new TierLadder(TierMeasure.STAMPS, new TierWindow.RollingMonths(12), new TierTerm.Months(12), 1,
                Downgrade.ONE_LEVEL, 60, programs.ladder().levels(), Map.of())));
        Member guest = town.member();
        town.stamp(guest, 5);
        recalculate(guest);
        for (String look : List.of("2027-12-02T09:00:00Z", "2028-01-31T23:00:00Z", "2028-12-02T09:00:00Z")) {
            town.tick(look);
            recalculate(guest);
        }
        assertEquals(List.of(), town.messages(guest, MessageKind.TIER_AT_RISK));

        town.tick("2029-01-31T23:00:00Z");
        assertEquals(List.of("2029-02-28 planned"), town.messages(guest, MessageKind.TIER_AT_RISK), "sixty days before is past already");
        recalculate(guest);
        assertTrue(stored(guest).standing().inGrace());
        assertEquals(Optional.of("2029-02-28T23:00:00Z"), stored(guest).due());
    }

    @Test
    void theLevelFallsByItselfAfterItsTerm() {
        Member guest = town.member();
        town.stamp(guest, 5);
        recalculate(guest);
        for (String look : List.of("2028-01-10T09:00:00Z", "2028-01-31T23:00:00Z", "2029-01-10T09:00:00Z", "2029-01-31T23:00:00Z")) {
            town.tick(look);
            assertEquals(1, askedToRecalculate(guest).size(), look);
            recalculate(guest);
        }
        assertTrue(stored(guest).standing().level().isEmpty());
        assertEquals(Optional.empty(), stored(guest).due());
        assertEquals(LocalDate.of(2029, 2, 1), town.platform.programs().load(guest.merchant()).localDate(town.fixture.world().now()));
    }
}
