package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.AccountId;
import regulars.domain.Fraction;
import regulars.domain.Label;
import regulars.domain.MemberId;
import regulars.domain.program.LotEnd;
import regulars.domain.program.OfferId;
import regulars.domain.program.PromotionId;
import regulars.domain.program.Terms;

class AccountTest {
    private static final MemberId MEMBER = new MemberId("AAAAAAAAAAAA");
    private static final LotName NEVER = LotName.active(new LotEnd.Never());
    private static final MemberId OTHER = new MemberId("BBBBBBBBBBBB");

    @Test
    void aNewCardTakesThePlaceOfItsMembersOldOne() {
        Account account = Account.opened(Book.ACCOUNT, "000", MEMBER, LocalDate.EPOCH).withCard("111", OTHER).withCard("222", MEMBER);
        assertEquals(Map.of("111", OTHER, "222", MEMBER), account.cards());
        assertEquals(Optional.empty(), account.member("000"));
        assertEquals(Optional.of(MEMBER), account.member("222"));
        assertEquals(2, account.version());
    }

    @Test
    void labelsAreTheMembersAndOutliveTheCard() {
        var student = new Label("student");
        Account account = Account.opened(Book.ACCOUNT, "000", MEMBER, LocalDate.EPOCH).withCard("111", OTHER).withLabels(MEMBER, Set.of(student));
        assertEquals(Set.of(student), account.labels("000"));
        assertEquals(Set.of(), account.labels("111"));
        assertEquals(Set.of(), account.labels("222"));
        assertEquals(2, account.version());
        assertEquals(Set.of(student), account.withCard("222", MEMBER).labels("222"));
        assertEquals(Map.of(), account.withLabels(MEMBER, Set.of()).labels());
    }

    @Test
    void aScanLeavesLabelsAsTheyAre() {
        Account account = Account.opened(Book.ACCOUNT, "000", MEMBER, LocalDate.EPOCH).withLabels(MEMBER, Set.of(new Label("student")));
        var scan = new Command.Earn(Request.now(new EntryId(Book.ACCOUNT, "one"), Sha256.NONE, Actor.SYSTEM, Play.instant("2026-11-22T10:00")), 1, Set.of(), false);
        var accepted = (Decision.Accepted) Ledger.earn(account, Play.programs(Terms.of("A")), scan);
        assertEquals(account.labels(), accepted.posting().account().labels());
    }

    @Test
    void fullCardsAreWhatCouldBeReservedNow() {
        var play = new Play(Terms.of("A").goal(4)).play("2026-11-22 10:00 | earn 11 | A 11");
        AccountView view = play.book().account().asOf(Play.instant("2026-11-22T10:00"), Play.ZONE);
        assertEquals(2, view.fullCards(Terms.id("A"), 4));
        assertEquals(0, view.fullCards(Terms.id("A"), 12));
        assertEquals(0, view.fullCards(Terms.id("B"), 4));
    }

    @Test
    void whatIsActivatedIsTheMembersAndStaysThroughScans() {
        OfferId more = OfferId.of(Terms.id("A"), new PromotionId("more"));
        var member = new MemberId("V00000000001");
        Account account = Account.opened(Book.ACCOUNT, "TAG", member, LocalDate.of(2026, 11, 22)).withActivated(member, Set.of(more));
        assertEquals(Set.of(more), account.activated("TAG"));
        assertEquals(Set.of(), account.activated("OLD"));
        var scan = new Command.Earn(Request.now(new EntryId(Book.ACCOUNT, "one"), Sha256.NONE, Actor.SYSTEM, Play.instant("2026-11-22T10:00")), 1, Set.of(), false);
        var accepted = (Decision.Accepted) Ledger.earn(account, Play.programs(Terms.of("A")), scan);
        assertEquals(Set.of(more), accepted.posting().account().activated("TAG"));
        assertEquals(Set.of(more), account.withCard("NEW", member).activated("NEW"));
        assertEquals(Map.of(), account.withActivated(member, Set.of()).activated());
    }

    @Test
    void aRequestForAnotherAccountIsAMistake() {
        var play = new Play(Terms.of("A"));
        var id = new EntryId(new AccountId("00000000"), "one");
        var strange = Request.now(id, Sha256.NONE, Actor.SYSTEM, Instant.EPOCH);
        assertThrows(IllegalArgumentException.class, () -> play.book().perform(new Command.Gift(strange)));
    }

    @Test
    void whatCannotBeIsNotEvenMade() {
        var today = LocalDate.of(2026, 11, 22);
        assertThrows(IllegalArgumentException.class, () -> new Lot(today, NEVER, Optional.empty(), 1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Lot(today, NEVER, Optional.empty(), 1, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Lot(today, NEVER, Optional.empty(), 1, 0, -1));
        assertThrows(IllegalArgumentException.class, () -> new Holding(List.of(), -1));
        assertThrows(IllegalArgumentException.class, () -> new Movement(Terms.id("A"), 1, "stamp", 1, List.of(), 0, Fraction.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Movement(Terms.id("A"), 1, "a b", 0, List.of(), 0, Fraction.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Sha256("00"));
    }

    @Test
    void timesAreCutToWhatIsStoredOfThem() {
        var request = Request.now(new EntryId(Book.ACCOUNT, "one"), Sha256.NONE, Actor.SYSTEM,
                Instant.parse("2026-11-22T10:00:00.123999Z"));
        assertEquals(Instant.parse("2026-11-22T10:00:00.123Z"), request.recordedAt());
        assertEquals(request.recordedAt(), request.occurred());
    }
}
