package regulars.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.Account;
import regulars.domain.message.Comparison;
import regulars.domain.message.MessageKind;
import regulars.platform.store.Member;
import regulars.platform.store.SendLine;
import regulars.platform.store.SlippingGuests;

class WinBackTimerTest {
    private static final MessageKind WIN_BACK = MessageKind.WIN_BACK;

    private final Town town = new Town("2027-01-04T12:00:00Z");

    @AfterEach
    void close() {
        town.close();
    }

    /** Comes on these days of January 2027, at noon. */
    private Member regular(int... days) {
        Member guest = town.member();
        for (int day : days) {
            town.at("2027-01-%02dT11:00:00Z".formatted(day));
            town.stamp(guest, 1);
        }
        return guest;
    }

    private List<SlippingGuests.Guest> slipping() {
        return new SlippingGuests(town.platform.table()).all(town.shop.merchant());
    }

    @Test
    void whoNeverCameIsAskedOnceTheFloorIsReached() {
        Member guest = town.member();
        assertEquals(Optional.of("2027-02-01T09:00:00Z"), town.due(guest, WIN_BACK));

        town.tick("2027-02-01T09:00:00Z");
        assertEquals(List.of("2027-01-04 planned"), town.messages(guest, WIN_BACK));
        assertEquals(Map.of("lastVisit", "2027-01-04"), town.lines(guest, WIN_BACK).getFirst().details());
        assertEquals("2027-02-08T09:00:00Z", town.lines(guest, WIN_BACK).getFirst().notAfter().orElseThrow().toString());
        assertEquals(Optional.of("2027-04-02T08:00:00Z"), town.due(guest, WIN_BACK));
    }

    @Test
    void furtherInvitationsFollowAfterAsLongAgainUntilSomebodyComes() {
        town.winBack(3, 0);
        Member stays = town.member();
        Member comes = town.member();
        town.tick("2027-02-01T09:00:00Z");
        town.tick("2027-03-01T09:00:00Z");
        town.at("2027-03-10T12:00:00Z");
        town.stamp(comes, 1);
        town.tick("2027-03-29T08:00:00Z");
        town.tick("2027-04-26T08:00:00Z");

        assertEquals(List.of("2027-01-04 planned", "2027-01-04/2 planned", "2027-01-04/3 planned"), town.messages(stays, WIN_BACK));
        assertEquals(List.of("2027-01-04 planned", "2027-01-04/2 planned"), town.messages(comes, WIN_BACK));
        assertEquals(Optional.of("2027-05-28T08:00:00Z"), town.due(stays, WIN_BACK));
    }

    @Test
    void whoIsLeftOutIsPlannedAsSuchOrNotAtAll() {
        town.winBack(1, 50);
        List<Member> guests = Stream.generate(town::member).limit(30).toList();
        town.tick("2027-02-01T09:00:00Z");

        List<Boolean> leftOut = guests.stream().map(guest -> town.lines(guest, WIN_BACK).getFirst().details().containsKey(SendLine.LEFT_OUT)).toList();
        assertEquals(guests.stream().map(guest -> new Comparison(50).leavesOut(guest.id(), "2027-01-04")).toList(), leftOut);
        assertTrue(leftOut.contains(true) && leftOut.contains(false));
    }

    @Test
    void aStampDoesNotMoveTheTimerAndTheLookMovesOnFromIt() {
        Member guest = regular(5, 20);
        assertEquals(Optional.of("2027-02-01T09:00:00Z"), town.due(guest, WIN_BACK));

        town.pass("2027-02-01T09:00:00Z");
        assertEquals(List.of(), town.messages(guest, WIN_BACK));
        assertEquals(Optional.of("2027-02-17T09:00:00Z"), town.due(guest, WIN_BACK));
    }

    @Test
    void aRegularIsListedAsSlippingAndAskedAfterTwiceTheOwnGapOrTheFloor() {
        Member guest = regular(5, 15, 25);
        town.pass("2027-02-01T09:00:00Z");
        assertEquals(Optional.of("2027-02-09T09:00:00Z"), town.due(guest, WIN_BACK));

        town.pass("2027-02-09T09:00:00Z");
        assertEquals(List.of("2027-01-25 10"), slipping().stream().map(line -> line.lastVisit() + " " + line.gapDays()).toList());
        assertEquals(List.of(), town.messages(guest, WIN_BACK));
        assertEquals(Optional.of("2027-02-22T09:00:00Z"), town.due(guest, WIN_BACK));

        town.pass("2027-02-22T09:00:00Z");
        assertEquals(List.of("2027-01-25 planned"), town.messages(guest, WIN_BACK));
        assertEquals(1, slipping().size());
    }

    @Test
    void theNextVisitEndsTheSilenceAndANewOneIsAskedAnew() {
        Member guest = regular(5, 15, 25);
        town.pass("2027-02-09T09:00:00Z");
        town.pass("2027-02-22T09:00:00Z");
        town.at("2027-03-01T11:00:00Z");
        town.stamp(guest, 1);

        town.pass("2027-04-23T08:00:00Z");
        assertEquals(List.of("2027-01-25 planned", "2027-03-01 planned"), town.messages(guest, WIN_BACK));
        assertEquals(List.of("2027-03-01"), slipping().stream().map(line -> line.lastVisit().toString()).toList());
    }

    @Test
    void whoCameBackIsKnownToHaveReturnedBeforeTheNextLook() {
        Member guest = regular(5, 15, 25);
        town.pass("2027-02-09T09:00:00Z");
        assertFalse(slipping().getFirst().hasReturned(account(guest)));

        town.at("2027-02-12T11:00:00Z");
        town.stamp(guest, 1);
        assertTrue(slipping().getFirst().hasReturned(account(guest)));
    }

    private Account account(Member guest) {
        return town.platform.accounts().findConsistent(guest.merchant(), guest.account()).orElseThrow().account();
    }

    @Test
    void whoCameBackIsTakenOffTheList() {
        Member guest = regular(5, 15, 25);
        town.pass("2027-02-09T09:00:00Z");
        town.at("2027-02-20T11:00:00Z");
        town.stamp(guest, 1);
        town.pass("2027-02-22T09:00:00Z");

        assertEquals(List.of(), slipping());
        assertEquals(List.of(), town.messages(guest, WIN_BACK));
    }

    @Test
    void aVisitThatWasTakenBackIsNone() {
        Member guest = regular(5, 15, 25);
        town.at("2027-02-08T11:00:00Z");
        town.stamp(guest, 1);
        town.reverseLast(guest);
        town.pass("2027-02-09T09:00:00Z");

        assertEquals(1, slipping().size());
    }

    @Test
    void aSilenceIsAskedAboutOnceHoweverOftenOneLooks() {
        Member guest = town.member();
        var look = town.look(guest, WIN_BACK);
        town.pass("2027-02-01T09:00:00Z");
        town.send("lifecycle-due.json", look);
        town.pass("2027-09-01T00:00:00Z");

        assertEquals(List.of("2027-01-04 planned"), town.messages(guest, WIN_BACK));
        assertEquals(Optional.of("2027-09-29T08:00:00Z"), town.due(guest, WIN_BACK));
    }

    @Test
    void whoHasBeenGoneForHalfAYearIsNoLongerSlipping() {
        regular(5, 15, 25);
        for (String later : List.of("2027-02-09T09:00:00Z", "2027-02-22T09:00:00Z", "2027-04-23T08:00:00Z", "2027-06-22T08:00:00Z")) {
            town.pass(later);
            assertEquals(1, slipping().size(), later);
        }
        town.pass("2027-08-21T08:00:00Z");
        assertEquals(List.of(), slipping());
    }

    @Test
    void whileItIsSwitchedOffNobodyIsAskedAndTheListIsKept() {
        town.winBack(false, 28);
        Member guest = regular(5, 15, 25);
        town.pass("2027-02-09T09:00:00Z");
        town.pass("2027-02-22T09:00:00Z");

        assertEquals(List.of(), town.messages(guest, WIN_BACK));
        assertEquals(1, slipping().size());
    }

    @Test
    void theHourIsThatOfTheMembersOwnClock() {
        assertEquals(Optional.of("2027-02-01T04:15:00Z"), town.due(town.member("", "Asia/Kathmandu"), WIN_BACK));
        assertEquals(Optional.of("2027-01-31T21:00:00Z"), town.due(town.member("", "Pacific/Auckland"), WIN_BACK));
        assertEquals(Optional.of("2027-02-01T13:30:00Z"), town.due(town.member("", "America/St_Johns"), WIN_BACK));
    }

    @Test
    void aVisitInTheMinuteOfTheLookIsFound() {
        Member guest = town.member();
        town.at("2027-02-01T09:00:00Z");
        town.stamp(guest, 1);
        town.tick();

        assertEquals(List.of(), town.messages(guest, WIN_BACK));
        assertEquals(Optional.of("2027-03-01T09:00:00Z"), town.due(guest, WIN_BACK));
    }
}
