package regulars.tierrecalculation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.message.Automations;
import regulars.domain.message.Tone;
import regulars.domain.program.Gift;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.survey.LocalText;
import regulars.domain.survey.Question;
import regulars.domain.survey.QuestionKind;
import regulars.domain.survey.Survey;
import regulars.platform.store.AutomationStore;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.survey.SurveyStore;

/** When an account is to be looked at again. */
class WakeTest extends Recalculation {
    @Test
    void withALevelTheAccountIsToBeLookedAtBeforeItsTermEnds() {
        stamps("morning", 4);
        recalculate(message());
        assertEquals(Optional.empty(), due());

        stamps("evening", 1);
        recalculate(message());
        assertEquals(Optional.of("2027-11-09T09:00:00Z"), due());
    }

    @Test
    void someHoursAfterAVisitItsGuestIsAskedAboutIt() {
        var survey = new Survey(true, List.of(new Question(QuestionKind.TEXT, new LocalText(Map.of("pl", "Jak było?")), List.of())), 3, 90, Gift.stamps(0), true);
        var store = new SurveyStore(platform.table(), fixture.world());
        SurveyStore.Stored none = store.loadNow(shop.merchant());
        platform.table().transact(SurveyStore.replace(shop.merchant(), none, none.changed(survey)));
        stamps("morning", 1);
        recalculate(message());
        assertEquals(Optional.of("2026-11-20T13:15:30Z"), due());
    }

    @Test
    void aReservationIsLookedAtWhenItLapses() {
        stamps("morning", 11);
        post("coffee", (account, request) -> Ledger.reserve(account, platform.programs().load(shop.merchant()),
                new Command.Reserve(request, shop.coffee())));
        recalculate(message());

        assertEquals(Optional.of("2026-11-20T10:25:30Z"), due());
    }

    private void stampsEndAfterAMonthOfSilence() {
        stampsEnd(new LotExpiry.Inactivity(1));
    }

    private void stampsEndAfterAMonth() {
        stampsEnd(new LotExpiry.RollingMonths(1));
    }

    private void stampsEnd(LotExpiry expiry) {
        ProgramStore.Stored stored = platform.programs().loadNow(shop.merchant());
        Programs programs = stored.programs();
        Program was = programs.current().getFirst();
        var next = new Program(was.id(), 2, Instant.EPOCH, was.name(), was.status(), was.kind(), was.earning(), was.rewards(), 0,
                was.dailyCap(), was.coolDown(), was.activation(), expiry, was.reversalPolicy(),
                was.reservationTimeToLive(), was.promotions());
        platform.table().transact(List.of(ProgramStore.replace(shop.merchant(),
                new Programs(List.of(next), programs.ladder(), programs.zone(), programs.cutOverHour()), stored.revision())));
        fixture.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void anInstantThatHasBecomeTooEarlyIsLeftAndCostsOneLook() {
        stampsEndAfterAMonthOfSilence();
        stamps("one", 3);
        recalculate(message());
        assertEquals(Optional.of("2026-12-05T23:00:00Z"), due(), "the day of the reminder");

        fixture.clock().advance(Duration.ofDays(10));
        stamps("two", 1);
        recalculate(message());
        assertEquals(Optional.of("2026-12-05T23:00:00Z"), due());

        fixture.clock().advance(Duration.ofDays(21));
        recalculate(looked());
        assertEquals(Optional.of("2026-12-30T23:00:00Z"), due());
    }

    @Test
    void whatIsDueStaysSoUntilSomebodyHasLooked() {
        stampsEndAfterAMonthOfSilence();
        stamps("one", 3);
        recalculate(message());
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse("2026-12-05T23:05:00Z")));
        String early = looked().replace("23:05", "22:55");
        stamps("two", 1);
        recalculate(message(), early);
        assertEquals(Optional.of("2026-12-05T23:00:00Z"), due(), "the visit came first");

        recalculate(looked());
        assertEquals(Optional.of("2026-12-22T23:00:00Z"), due());
    }

    @Test
    void whatBecomesDueBetweenALookAndItsRecalculationIsNotPassedOver() {
        stampsEndAfterAMonth();
        stamps("eleven", 12);
        fixture.clock().advance(Duration.between(fixture.world().now(), Instant.parse("2026-12-16T22:45:00Z")));
        post("coffee", (account, request) -> Ledger.reserve(account, platform.programs().load(shop.merchant()),
                new Command.Reserve(request, shop.coffee())));
        recalculate(message());
        assertEquals(Optional.of("2026-12-16T22:55:00Z"), due(), "the reservation");
        fixture.clock().advance(Duration.ofMinutes(9));
        post("free", (account, request) -> Ledger.release(account, platform.programs().load(shop.merchant()),
                new Command.Release(request, new EntryId(card.account(), "coffee"), Optional.empty())));
        fixture.clock().advance(Duration.ofMinutes(5));
        String look = looked();
        fixture.clock().advance(Duration.ofMinutes(2));
        recalculate(look);

        assertEquals(Optional.of("2026-12-16T23:00:00Z"), due(), "the day of the reminder has begun since");
    }

    @Test
    void aReminderThatIsSwitchedOffCostsNoLook() {
        var as = Automations.DEFAULT;
        platform.table().transact(List.of(AutomationStore.replace(shop.merchant(), new Automations(as.birthday(), as.anniversary(), as.firstVisit(), as.winBack(),
                new Automations.Expiring(false, 14), Automations.ALERTS, 4, Tone.WARM))));
        stampsEndAfterAMonthOfSilence();
        stamps("one", 3);
        recalculate(message());
        assertEquals(Optional.of("2026-12-20T23:00:00Z"), due());
    }

    @Test
    void aStampNeverMovesWhenTheAccountIsDue() {
        stamps("morning", 5);
        recalculate(message());
        fixture.clock().advance(Duration.ofDays(3));
        stamps("evening", 1);

        assertEquals(Optional.of("2027-11-09T09:00:00Z"), due());
    }
}
