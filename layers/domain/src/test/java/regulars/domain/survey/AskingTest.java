package regulars.domain.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
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
import regulars.domain.program.Gift;
import regulars.domain.program.Programs;
import regulars.domain.program.Terms;
import regulars.domain.tier.TierLadder;

class AskingTest {
    private static final AccountId ID = new AccountId("7K3M9QX1");
    private static final Programs PROGRAMS = new Programs(List.of(Terms.of("A").program()), TierLadder.NONE, ZoneId.of("Europe/Warsaw"), 4);

    private Account account = Account.opened(ID, "000", new MemberId("AAAAAAAAAAAA"), LocalDate.of(2024, 2, 29));

    private static Survey after(int hours) {
        return new Survey(true, List.of(new Question(QuestionKind.RATING, new LocalText(Map.of("en", "How was it?")), List.of())), hours, 90, Gift.stamps(0), true);
    }

    private void visit(String at) {
        var request = Request.now(new EntryId(ID, "test-" + at.replaceAll("[^0-9]", "")), Sha256.of(new byte[0]), Actor.SYSTEM, Instant.parse(at));
        account = ((Decision.Accepted) Ledger.earn(account, PROGRAMS, new Command.Earn(request, 1, Set.of(), true))).posting().account();
    }

    private Optional<Instant> next(Survey survey, Optional<Instant> asked, String after) {
        return Asking.next(account, survey, asked, Instant.parse(after)).map(Asking::at);
    }

    private Optional<Instant> near(Survey survey, String now) {
        return Asking.near(account, survey, Optional.empty(), Instant.parse(now)).map(Asking::visit);
    }

    @Test
    void membersAreAskedSomeHoursAfterAVisit() {
        visit("2026-11-22T10:00:00Z");
        var asking = Instant.parse("2026-11-22T13:00:00Z");
        assertEquals(Optional.of(asking), next(after(3), Optional.empty(), "2026-11-22T10:00:00Z"));
        assertEquals(Optional.empty(), next(after(3), Optional.empty(), "2026-11-22T13:00:00Z"), "once");
        assertEquals(Optional.empty(), near(after(3), "2026-11-22T12:59:59Z"));
        assertEquals(Optional.of(Instant.parse("2026-11-22T10:00:00Z")), near(after(3), "2026-11-22T13:00:00Z"));
        assertEquals(Optional.empty(), near(after(3), "2026-11-23T13:00:00Z"), "a day later it is over");
    }

    @Test
    void whileItIsOffNobodyIs() {
        visit("2026-11-22T10:00:00Z");
        assertEquals(Optional.empty(), next(Survey.NONE, Optional.empty(), "2026-11-22T10:00:00Z"));
        assertEquals(Optional.empty(), near(Survey.NONE, "2026-11-22T13:00:00Z"));
    }

    @Test
    void nobodyIsAskedTwiceInNinetyDays() {
        visit("2026-11-22T10:00:00Z");
        assertEquals(Optional.empty(), next(after(3), Optional.of(Instant.parse("2026-08-24T13:00:01Z")), "2026-11-22T10:00:00Z"));
        assertEquals(Optional.of(Instant.parse("2026-11-22T13:00:00Z")),
                next(after(3), Optional.of(Instant.parse("2026-08-24T13:00:00Z")), "2026-11-22T10:00:00Z"));
    }

    @Test
    void whoeverComesEveryDayIsAskedAfterTheFirstVisit() {
        visit("2026-11-20T10:00:00Z");
        visit("2026-11-21T10:00:00Z");
        visit("2026-11-22T10:00:00Z");
        assertEquals(Optional.of(Instant.parse("2026-11-23T10:00:00Z")), next(after(72), Optional.empty(), "2026-11-22T10:00:00Z"));
        assertEquals(Optional.of(Instant.parse("2026-11-20T10:00:00Z")), near(after(72), "2026-11-23T10:00:00Z"));
    }
}
