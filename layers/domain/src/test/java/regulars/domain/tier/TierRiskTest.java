package regulars.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierRiskTest {
    private static final TierLevel SILVER = new TierLevel("Silver", 10);
    private static final TierLadder LADDER = new TierLadder(3, 6, Downgrade.ONE_LEVEL, List.of(SILVER));
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @Test
    void whoIsShortOnTheTermsLastDayIsToldHowMuch() {
        var measures = Map.of(JANUARY, stamps(10), JANUARY.plusMonths(3), stamps(4));
        assertEquals(Optional.of(new TierRisk(SILVER, LocalDate.of(2026, 7, 31), 6, LocalDate.of(2026, 7, 31))), risk(LADDER, measures));
    }

    @Test
    void whoStaysIsNotWarned() {
        var measures = Map.of(JANUARY, stamps(10), JANUARY.plusMonths(4), stamps(4), JANUARY.plusMonths(6), stamps(6));
        assertEquals(Optional.empty(), risk(LADDER, measures));
    }

    @Test
    void whereLevelsNeverFallOrThereIsNoneNobodyIsWarned() {
        assertEquals(Optional.empty(), risk(new TierLadder(3, 6, Downgrade.NEVER, List.of(SILVER)), Map.of(JANUARY, stamps(10))));
        assertEquals(Optional.empty(), TierRisk.of(LADDER, TierStanding.NONE, TierPast.of(Map.of())));
    }

    @Test
    void whatIsMissingIsJustEnoughToKeepTheLevel() {
        var measures = new java.util.HashMap<>(Map.of(JANUARY, stamps(10), JANUARY.plusMonths(5), stamps(3)));
        TierRisk risk = risk(LADDER, measures).orElseThrow();
        measures.merge(YearMonth.from(risk.lastDay()), stamps(risk.missing()), Measure::plus);
        var after = LADDER.course(TierPast.of(measures), risk.lastDay().plusDays(1));
        assertEquals(Optional.of(SILVER), after.standing().level());
        assertEquals(TierReason.RENEWED, after.changes().getLast().reason());
    }

    private static Measure stamps(long number) {
        return Measure.ofStamps(number);
    }

    private static Optional<TierRisk> risk(TierLadder ladder, Map<YearMonth, Measure> measures) {
        return TierRisk.of(ladder, ladder.course(TierPast.of(measures), LocalDate.of(2026, 7, 10)).standing(), TierPast.of(measures));
    }
}
