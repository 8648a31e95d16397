package regulars.domain.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import regulars.domain.AccountId;
import regulars.domain.MemberId;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Actor;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Decision;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Request;
import regulars.domain.ledger.Sha256;
import regulars.domain.message.Automations.Expiring;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.tier.TierLadder;

class EndingTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final AccountId ID = new AccountId("7K3M9QX1");
    private static final Expiring TWO_WEEKS = new Expiring(true, 14);

    private Programs programs = running(Terms.of("A").months(1).goal(2).program());
    private Account account = Account.opened(ID, "000", new MemberId("AAAAAAAAAAAA"), LocalDate.of(2026, 1, 1));

    @Test
    void theDayOfReminderLiesSoManyDaysBeforeTheLastAndBeginsAtMidnight() {
        earn("2026-11-22T10:00", 3, "A");
        assertEquals(next("2026-11-22T12:00"), "2026-12-17T00:00");
        assertEquals(List.of(), near("2026-12-16T23:59"));
        assertEquals(List.of(ending("A", "2026-12-31")), near("2026-12-17T00:00"));
        assertEquals("none", next("2026-12-17T00:00"));
    }

    @Test
    void whatIsSwitchedOffIsNotLookedAt() {
        earn("2026-11-22T10:00", 3, "A");
        var off = new Expiring(false, 14);
        assertEquals(Optional.empty(), Ending.next(account, off, WARSAW, at("2026-11-22T12:00")));
        assertEquals(List.of(), Ending.near(account, off, WARSAW, at("2026-12-20T12:00")));
    }

    /** The clock goes forward on 28 March 2027 and back on 31 October 2027; a date that is skipped is none of these. */
    @ParameterizedTest
    @CsvSource({"2027-04-11,2027-03-27T23:00:00Z", "2027-04-12,2027-03-28T22:00:00Z",
            "2027-11-14,2027-10-30T22:00:00Z", "2027-11-15,2027-10-31T23:00:00Z",
            "2028-03-14,2028-02-28T23:00:00Z", "2027-03-14,2027-02-27T23:00:00Z", "2027-01-10,2026-12-26T23:00:00Z"})
    void itIsTheMerchantsMidnightAlsoWhereTheClockChanges(LocalDate lastDay, Instant start) {
        programs = running(Terms.of("A").expiry(new LotExpiry.FixedDate(MonthDay.from(lastDay))).program());
        earn(lastDay.minusDays(100) + "T10:00", 1, "A");
        assertEquals(Optional.of(start), Ending.next(account, TWO_WEEKS, WARSAW, at(lastDay.minusDays(99) + "T10:00")));
    }

    @ParameterizedTest
    @CsvSource({"Europe/Warsaw,2026-11-16T09:00:00Z", "America/Los_Angeles,2026-11-16T18:00:00Z",
            "Pacific/Kiritimati,2026-11-15T20:00:00Z", "Pacific/Apia,2026-11-15T21:00:00Z"})
    void theMessageComesAtTenWhereTheMemberIs(ZoneId zone, Instant at) {
        assertEquals(at, ending("A", "2026-11-30").reminder(TWO_WEEKS, zone));
    }

    @ParameterizedTest
    @CsvSource({"2011-12-29,2011-12-29T20:00:00Z", "2011-12-30,2011-12-30T10:00:00Z", "2011-12-31,2011-12-30T20:00:00Z"})
    void aDateThatAMembersZoneLeavesOutGivesTheFirstInstantAfterIt(LocalDate day, Instant at) {
        assertEquals(at, new Ending(Terms.id("A"), day.plusDays(14)).reminder(TWO_WEEKS, ZoneId.of("Pacific/Apia")));
    }

    @Test
    void whatCameOnTheDayOfReminderOrLaterHasNone() {
        programs = running(Terms.of("A").expiry(new LotExpiry.FixedDate(MonthDay.of(12, 31))).program());
        earn("2026-12-17T00:00", 1, "A");
        assertEquals("none", next("2026-12-17T00:00"));
        assertEquals(List.of(), near("2026-12-20T00:00"));

        account = Account.opened(ID, "000", new MemberId("AAAAAAAAAAAA"), LocalDate.of(2026, 1, 1));
        earn("2026-12-16T23:59", 1, "A");
        assertEquals("2026-12-17T00:00", next("2026-12-16T23:59"));
    }

    @Test
    void lotsOfAMonthAreOneReminderAndThoseOfTheNextAnother() {
        earn("2026-11-02T10:00", 1, "A");
        earn("2026-11-22T10:00", 2, "A");
        earn("2026-12-10T10:00", 4, "A");
        assertEquals(List.of(ending("A", "2026-12-31")), near("2026-12-17T12:00"));
        assertEquals(3, ending("A", "2026-12-31").units(account.asOf(at("2026-12-17T12:00"), WARSAW)));
        assertEquals("2027-01-17T00:00", next("2026-12-17T12:00"));
    }

    @Test
    void eachProgramHasItsOwn() {
        programs = running(Terms.of("A").months(1).program(), Terms.of("B").months(1).program(), Terms.of("C").program());
        earn("2026-11-02T10:00", 1, "A");
        earn("2026-11-03T10:00", 1, "B");
        earn("2026-11-04T10:00", 1, "C");
        assertEquals(List.of(ending("A", "2026-12-31"), ending("B", "2026-12-31")), near("2026-12-17T12:00"));
    }

    @Test
    void whatIsSpentIsNotSpokenOfAndWhatIsReservedNeither() {
        earn("2026-11-02T10:00", 2, "A");
        var reserved = (Decision.Accepted) Ledger.reserve(account, programs, new Command.Reserve(request("2026-12-17T09:00"), Terms.id("A")));
        account = reserved.posting().account();
        assertEquals(List.of(), near("2026-12-17T09:01"));
        assertEquals("none", next("2026-12-10T00:00"));

        account = Ledger.settle(account, programs, at("2026-12-17T10:00")).account();
        assertEquals(List.of(ending("A", "2026-12-31")), near("2026-12-17T10:00"), "it is back");
    }

    @Test
    void whatHasLapsedIsOver() {
        earn("2026-11-02T10:00", 2, "A");
        account = Ledger.settle(account, programs, at("2027-01-01T00:00")).account();
        assertEquals(List.of(), near("2027-01-01T00:00"));
        assertEquals(at("2027-01-01T00:00"), ending("A", "2026-12-31").over(WARSAW));
    }

    @Test
    void whatEndsByInactivityIsSpokenOfAnewAfterAVisitThatGaveItTime() {
        programs = running(Terms.of("A").expiry(new LotExpiry.Inactivity(2)).program(), Terms.of("B").program());
        earn("2026-11-05T10:00", 3, "A");
        assertEquals("2026-12-22T00:00", next("2026-11-05T10:00"));

        earn("2026-12-24T10:00", 1, "B");
        assertEquals(List.of(), near("2026-12-24T10:00"));
        assertEquals("2027-02-10T00:00", next("2026-12-24T10:00"));
        assertEquals(List.of(ending("A", "2027-02-24")), near("2027-02-10T00:00"));
    }

    @Test
    void whoComesMoreOftenThanThatIsNeverReminded() {
        programs = running(Terms.of("A").expiry(new LotExpiry.Inactivity(1)).program());
        earn("2026-01-05T10:00", 3, "A");
        earn("2026-01-30T10:00", 3, "A");
        earn("2026-02-20T10:00", 3, "A");
        var twoMonths = new Expiring(true, 60);
        assertEquals(List.of(), Ending.near(account, twoMonths, WARSAW, at("2026-02-21T10:00")));
    }

    @Test
    void whatIsPendingIsLookedAtWhenItBecomesActive() {
        programs = running(Terms.of("A").months(1).pending(60).program());
        earn("2026-01-02T10:00", 3, "A");
        assertEquals("none", next("2026-01-02T10:00"));
        account = Ledger.settle(account, programs, at("2026-03-03T00:00")).account();
        assertEquals("2026-04-16T00:00", next("2026-03-03T00:00"));
    }

    private List<Ending> near(String now) {
        return Ending.near(account, TWO_WEEKS, WARSAW, at(now));
    }

    private String next(String after) {
        return Ending.next(account, TWO_WEEKS, WARSAW, at(after)).map(at -> LocalDateTime.ofInstant(at, WARSAW).toString()).orElse("none");
    }

    private void earn(String now, int stamps, String program) {
        var earned = (Decision.Accepted) Ledger.earn(account, programs, new Command.Earn(request(now), stamps, Set.of(Terms.id(program)), false));
        account = earned.posting().account();
    }

    private static Request request(String now) {
        return Request.now(new EntryId(ID, "at" + now.replaceAll("[^0-9]", "")), Sha256.NONE, Actor.SYSTEM, at(now));
    }

    private static Ending ending(String program, String lastDay) {
        return new Ending(Terms.id(program), LocalDate.parse(lastDay));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WARSAW).toInstant();
    }

    private static Programs running(Program... some) {
        return new Programs(List.of(some), TierLadder.NONE, WARSAW, 4);
    }
}
