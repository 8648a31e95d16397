package regulars.domain.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
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
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierStanding;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;

class AccountWakeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final AccountId ID = new AccountId("7K3M9QX1");
    private static final TierStanding SILVER = new TierStanding(Optional.of(new TierLevel("Silver", 5)),
            Optional.of(YearMonth.of(2026, 11)), Optional.of(LocalDate.of(2027, 11, 30)));

    private final Programs programs = new Programs(List.of(Terms.of("A").months(1).goal(2).program(),
            Terms.of("B").program()), TierLadder.NONE, ZONE, 4);
    private Account account = Account.opened(ID, "000", new MemberId("AAAAAAAAAAAA"), LocalDate.of(2024, 2, 29));

    @Test
    void whereNothingLapsesAndNoTermEndsNobodyHasToLook() {
        assertEquals(Optional.empty(), next(TierStanding.NONE, "2026-11-22T12:00"));
        earn("2026-11-22T10:00", "B");
        assertEquals(Optional.empty(), next(TierStanding.NONE, "2026-11-22T12:00"));
    }

    @Test
    void aLotLapsesAtTheFirstInstantAfterItsLastDay() {
        earn("2026-11-22T10:00", "A");
        assertEquals(Optional.of(at("2027-01-01T00:00")), next(TierStanding.NONE, "2026-11-22T12:00"));
    }

    @Test
    void aReservationLapsesWithItsMinutes() {
        earn("2026-11-22T10:00", "A");
        earn("2026-11-22T10:01", "A");
        var reserved = (Decision.Accepted) Ledger.reserve(account, programs, new Command.Reserve(request("2026-11-22T10:02"), Terms.id("A")));
        account = reserved.posting().account();
        assertEquals(Optional.of(at("2026-11-22T10:12")), next(SILVER, "2026-11-22T10:03"));
    }

    @Test
    void whatHasLapsedAndIsNotEnteredStaysDue() {
        earn("2026-11-22T10:00", "A");
        assertEquals(Optional.of(at("2027-01-01T00:00")), next(TierStanding.NONE, "2027-01-05T12:00"));
        account = Ledger.settle(account, programs, at("2027-01-05T12:00")).account();
        assertEquals(Optional.empty(), next(TierStanding.NONE, "2027-01-05T12:00"));
    }

    @Test
    void aTermIsLookedAtThreeWeeksBeforeItsLastDayAndAfterIt() {
        assertEquals(Optional.of(at("2027-11-09T10:00")), next(SILVER, "2026-11-22T12:00"));
        assertEquals(Optional.of(at("2027-12-01T00:00")), next(SILVER, "2027-11-09T10:00"));
        assertEquals(Optional.empty(), next(SILVER, "2027-12-01T00:00"));
        assertFalse(AccountWake.isNear(LocalDate.of(2027, 11, 30), programs, at("2027-11-09T09:59")));
        assertTrue(AccountWake.isNear(LocalDate.of(2027, 11, 30), programs, at("2027-11-09T10:00")));
    }

    @Test
    void theFirstOfAllCounts() {
        earn("2027-10-22T10:00", "A");
        assertEquals(Optional.of(at("2027-11-09T10:00")), next(SILVER, "2027-10-22T12:00"));
        assertEquals(Optional.of(at("2027-12-01T00:00")), next(SILVER, "2027-11-22T12:00"));
        assertEquals(Map.of(YearMonth.of(2027, 10), new Measure(1, 0, 0, 1)), account.measures());
    }

    @Test
    void whereTimeAloneBringsALevelItIsLookedAtOnThatDay() {
        var ladder = new TierLadder(TierMeasure.SENIORITY, new TierWindow.Lifetime(), new TierTerm.Months(12), Downgrade.NEVER,
                List.of(new TierLevel("Friend", 36), new TierLevel("Family", 48)), Map.of());
        Programs bySeniority = programs.with(ladder);
        assertEquals(Optional.of(at("2027-02-28T00:00")), AccountWake.next(account, TierStanding.NONE, bySeniority, at("2026-11-22T12:00")));
        assertEquals(Optional.of(at("2028-02-29T00:00")), AccountWake.next(account, TierStanding.NONE, bySeniority, at("2027-02-28T00:00")));
        assertEquals(Optional.empty(), AccountWake.next(account, TierStanding.NONE, bySeniority, at("2028-02-29T00:00")));
    }

    @Test
    void theMerchantSaysHowLongBeforeALossIsWarnedOf() {
        var ladder = new TierLadder(TierMeasure.STAMPS, new TierWindow.Lifetime(), new TierTerm.Months(12), 0, Downgrade.FULL, 45,
                List.of(), Map.of());
        assertEquals(Optional.of(at("2027-10-16T10:00")), AccountWake.next(account, SILVER, programs.with(ladder), at("2026-11-22T12:00")));
    }

    private Optional<Instant> next(TierStanding standing, String now) {
        return AccountWake.next(account, standing, programs, at(now));
    }

    private void earn(String now, String program) {
        var earned = (Decision.Accepted) Ledger.earn(account, programs, new Command.Earn(request(now), 1, Set.of(Terms.id(program)), false));
        account = earned.posting().account();
    }

    private static Request request(String now) {
        return Request.now(new EntryId(ID, "at" + now.replaceAll("[^0-9]", "")), Sha256.NONE, Actor.SYSTEM, at(now));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
