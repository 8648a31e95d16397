package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.Offer;
import regulars.domain.program.PromotionId;
import regulars.domain.program.Terms;
import regulars.domain.purchase.Purchase;

class QuoteTest {
    private static final Instant NOW = Play.instant("2026-11-22T12:00");
    private static final Terms POINTS = Terms.of("B").points(1, 1000).perVisit(2).dailyCap(10)
            .promotion(Offer.of("triple").times(300).promotion());

    @Test
    void itSaysWhyEachProgramGivesWhatItGives() {
        var play = new Play(Terms.of("A"), POINTS).play("2026-11-22 11:00 | earn 1 for 140 | A 1, B 6+21/50");
        Map<ProgramId, Explanation> offered = offered(play.book().account(), 1340);
        Explanation points = offered.get(Terms.id("B"));
        assertEquals(List.of(new Explanation.Part.Visit(Fraction.of(2)),
                new Explanation.Part.Amount(0, 1340, Fraction.of(67, 50))), points.parts());
        assertEquals(List.of(new PromotionId("triple")), points.promotions());
        assertEquals("167/25 161/25 21/50 0 4", points.promoted() + " " + points.cut() + " " + points.before() + " "
                + points.after() + " " + points.units());
        assertEquals(1, offered.get(Terms.id("A")).units());
    }

    @Test
    void itIsWhatTheScanThenGivesAndChangesNothing() {
        var play = new Play(Terms.of("A"), POINTS).play("2026-11-22 11:00 | earn 1 for 140 | A 1, B 6+21/50");
        Account before = play.book().account();
        Map<ProgramId, Explanation> offered = offered(before, 2000);
        assertEquals(before, play.book().account());
        var accepted = assertInstanceOf(Decision.Accepted.class, play.book().perform(scan(before, 2000)));
        assertEquals(offered, accepted.posting().explanations());
    }

    @Test
    void whoeverShowsNoCardIsToldToo() {
        assertEquals(6, offered(Account.NOBODY, 0).get(Terms.id("B")).units());
    }

    @Test
    void whoeverChoosesIsToldOfTheChosenAlone() {
        var play = new Play(Terms.of("A"), POINTS).choosing(30, "A", "B");
        assertEquals(Set.of(Terms.id("A")), quoted(play, Account.NOBODY).keySet());
        play.play("2026-11-22 11:00 | choose B | -\n");
        assertEquals(Set.of(Terms.id("B")), quoted(play, play.book().account()).keySet());
    }

    private static Map<ProgramId, Explanation> quoted(Play play, Account account) {
        return assertInstanceOf(Quote.Offered.class, Ledger.quote(account, play.book().programs(), scan(account, 1000))).explanations();
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        var quote = Ledger.quote(Account.NOBODY, Play.programs(Terms.of("A").closed()), scan(Account.NOBODY, 1));
        assertEquals(new Quote.Refused(new Refusal.NoActiveProgram()), quote);
    }

    @Test
    void anExplanationThatDoesNotAddUpIsNone() {
        assertThrows(IllegalArgumentException.class, () -> new Explanation(List.of(new Explanation.Part.Visit(Fraction.ONE)), 100, Fraction.ZERO,
                List.of(), Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, Fraction.ZERO, 2));
    }

    private static Map<ProgramId, Explanation> offered(Account account, long amount) {
        Quote quote = Ledger.quote(account, Play.programs(Terms.of("A"), POINTS), scan(account, amount));
        return assertInstanceOf(Quote.Offered.class, quote).explanations();
    }

    private static Command.Earn scan(Account account, long amount) {
        var request = Request.now(new EntryId(account.id(), "quoted"), Sha256.NONE, Actor.SYSTEM, NOW);
        return new Command.Earn(request, 1, Optional.of(Purchase.of("PLN", amount)), Set.of(), false);
    }
}
