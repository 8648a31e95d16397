package regulars.domain.timing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import regulars.domain.tier.TierLadder;

class AlmostReadyTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final AccountId ID = new AccountId("7K3M9QX1");
    private static final AlmostReady CARD = new AlmostReady(Terms.of("A").program().id(), LocalDate.of(2026, 11, 22));

    private final Programs programs = new Programs(List.of(Terms.of("A").goal(4).program()), TierLadder.NONE, WARSAW, 4);
    private Account account = Account.opened(ID, "000", new MemberId("AAAAAAAAAAAA"), LocalDate.of(2024, 2, 29));

    private void earn(String at, int stamps) {
        var hash = Sha256.of(new byte[0]);
        var request = Request.now(new EntryId(ID, "test-" + at.replaceAll("[^0-9]", "")), hash, Actor.SYSTEM, Instant.parse(at));
        var decision = Ledger.earn(account, programs, new Command.Earn(request, stamps, Set.of(), true));
        account = ((Decision.Accepted) decision).posting().account();
    }

    private Optional<Instant> next(String after) {
        return AlmostReady.next(account, programs, Instant.parse(after));
    }

    private List<AlmostReady> near(String now) {
        return AlmostReady.near(account, programs, Instant.parse(now));
    }

    @Test
    void aCardThatLacksOneIsLookedAtThreeDaysLater() {
        earn("2026-11-22T10:00:00Z", 3);
        assertEquals(Optional.of(Instant.parse("2026-11-24T23:00:00Z")), next("2026-11-22T10:00:00Z"));
        assertEquals(List.of(), near("2026-11-24T22:59:59Z"));
        assertEquals(List.of(CARD), near("2026-11-24T23:00:00Z"));
        assertEquals(Optional.empty(), next("2026-11-24T23:00:00Z"), "once");
    }

    @Test
    void aCardThatLacksMoreOrNothingIsNot() {
        earn("2026-11-22T10:00:00Z", 2);
        assertEquals(Optional.empty(), next("2026-11-22T10:00:00Z"));
        earn("2026-11-22T11:00:00Z", 2);
        assertEquals(Optional.empty(), next("2026-11-22T11:00:00Z"));
        earn("2026-11-22T12:00:00Z", 3);
        assertEquals(Optional.empty(), next("2026-11-22T12:00:00Z"), "one card is full already");
    }

    @Test
    void aVisitBeginsTheDaysAnewOrEndsThem() {
        earn("2026-11-20T10:00:00Z", 3);
        assertTrue(new AlmostReady(CARD.program(), LocalDate.of(2026, 11, 20)).holds(account, programs, Instant.parse("2026-11-23T09:00:00Z")));
        earn("2026-11-22T10:00:00Z", 1);
        assertFalse(new AlmostReady(CARD.program(), LocalDate.of(2026, 11, 20)).holds(account, programs, Instant.parse("2026-11-23T09:00:00Z")));
    }

    @Test
    void afterAWeekItIsNoLongerWorthSaying() {
        earn("2026-11-22T10:00:00Z", 3);
        assertEquals(List.of(CARD), near("2026-12-01T22:59:59Z"));
        assertEquals(List.of(), near("2026-12-01T23:00:00Z"));
    }

    @Test
    void aCardOfTwoStampsAndOneThatDoesNotRunAreLeftAlone() {
        var small = new Programs(List.of(Terms.of("A").goal(2).program()), TierLadder.NONE, WARSAW, 4);
        earn("2026-11-22T10:00:00Z", 1);
        assertEquals(Optional.empty(), AlmostReady.next(account, small, Instant.parse("2026-11-22T10:00:00Z")));
        earn("2026-11-22T11:00:00Z", 2);
        var closed = new Programs(List.of(Terms.of("A").goal(4).closed().program()), TierLadder.NONE, WARSAW, 4);
        assertEquals(Optional.empty(), AlmostReady.next(account, closed, Instant.parse("2026-11-22T11:00:00Z")));
    }
}
