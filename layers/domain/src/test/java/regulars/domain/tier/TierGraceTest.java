package regulars.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;

/** Silver in January 2026 through July, on ten stamps in four months, with two months of grace. */
class TierGraceTest {
    private static final List<TierLevel> LEVELS = List.of(new TierLevel("Bronze", 5), new TierLevel("Silver", 10), new TierLevel("Gold", 20));
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    private static TierLadder ladder(Downgrade downgrade, int graceMonths) {
        return new TierLadder(TierMeasure.STAMPS, new TierWindow.RollingMonths(3), new TierTerm.Months(6), graceMonths, downgrade, 30, LEVELS, Map.of());
    }

    /** What was earned in the months of 2026, as in {@code 1 10, 8 4}. */
    private static TierPast past(String text) {
        var measures = new HashMap<YearMonth, Measure>();
        for (String month : text.split(", ")) {
            measures.put(YearMonth.of(2026, Integer.parseInt(month.split(" ")[0])), Measure.ofStamps(Long.parseLong(month.split(" ")[1])));
        }
        return TierPast.of(measures);
    }

    private static String print(TierStanding standing) {
        return standing.level().map(TierLevel::name).orElse("-") + standing.since().map(month -> " since " + month).orElse("")
                + standing.until().map(day -> " until " + day).orElse("") + (standing.inGrace() ? " in grace" : "");
    }

    private static void assertStandings(Downgrade downgrade, String table) {
        for (List<String> row : Table.rows(table)) {
            assertEquals(row.get(2), print(ladder(downgrade, 2).course(past(row.get(0)), LocalDate.parse(row.get(1))).standing()), row.toString());
        }
    }

    @Test
    void afterATermThatWasNotEarnedAgainTheLevelIsKeptForTheGrace() {
        assertStandings(Downgrade.FULL, """
            1 10       | 2026-07-31 | Silver since 2026-01 until 2026-07-31
            1 10       | 2026-08-01 | Silver since 2026-01 until 2026-09-30 in grace
            1 10       | 2026-09-30 | Silver since 2026-01 until 2026-09-30 in grace
            1 10       | 2026-10-01 | -
            1 10, 9 5  | 2026-10-01 | Bronze since 2026-10 until 2027-03-31
            """);
        assertStandings(Downgrade.ONE_LEVEL, """
            1 20       | 2026-10-01 | Silver since 2026-10 until 2027-03-31
            1 20       | 2027-04-01 | Silver since 2026-10 until 2027-05-31 in grace
            """);
        assertStandings(Downgrade.NEVER, """
            1 20       | 2036-01-01 | Gold since 2026-01
            """);
    }

    @Test
    void whatIsEarnedInTheGraceBeginsANewTermFromThen() {
        assertStandings(Downgrade.FULL, """
            1 10, 6 4, 8 5  | 2026-08-31 | Silver since 2026-01 until 2026-09-30 in grace
            1 10, 6 4, 8 6  | 2026-08-01 | Silver since 2026-01 until 2027-02-28
            1 10, 9 10      | 2026-08-31 | Silver since 2026-01 until 2026-09-30 in grace
            1 10, 9 10      | 2026-09-01 | Silver since 2026-01 until 2027-03-31
            1 10, 8 20      | 2026-08-01 | Gold since 2026-08 until 2027-02-28
            1 10, 10 10     | 2026-10-01 | Silver since 2026-10 until 2027-04-30
            """);
    }

    @Test
    void whatEndedTheGraceIsReversedAndItIsAsIfItHadNeverBeenBought() {
        TierLadder ladder = ladder(Downgrade.FULL, 2);
        TierStanding renewed = ladder.course(past("1 10, 8 10"), LocalDate.of(2026, 8, 9)).standing();
        var reversed = ladder.course(past("1 10"), LocalDate.of(2026, 8, 9));
        assertEquals("Silver since 2026-01 until 2026-09-30 in grace", print(reversed.standing()));
        assertEquals(List.of(TierReason.REVERSED), reversed.changesFrom(renewed, ladder).stream().map(TierChange::reason).toList());
        assertEquals(TierStanding.NONE, ladder.course(past("1 10"), LocalDate.of(2026, 10, 1)).standing());
    }

    @Test
    void anEarnThatComesLateRenewsTheTermThatWasTakenForOver() {
        TierLadder ladder = ladder(Downgrade.FULL, 2);
        TierStanding grace = ladder.course(past("1 10"), LocalDate.of(2026, 8, 1)).standing();
        var late = ladder.course(past("1 10, 7 10"), LocalDate.of(2026, 8, 2));
        assertEquals("Silver since 2026-01 until 2027-01-31", print(late.standing()));
        assertEquals(List.of(TierReason.RENEWED), late.changesFrom(grace, ladder).stream().map(TierChange::reason).toList());
    }

    @Test
    void theHistoryTellsOfTheGrace() {
        var course = ladder(Downgrade.FULL, 2).course(past("1 10, 9 10"), LocalDate.of(2027, 6, 1));
        assertEquals(List.of("2026-01 reached", "2026-08 grace", "2026-09 renewed", "2027-04 grace", "2027-06 term-ended"),
                course.changes().stream().map(change -> change.month() + " " + change.reason().code()).toList());
    }

    @Test
    void aRiskBeforeTheGraceIsNoLossYet() {
        TierLadder ladder = ladder(Downgrade.FULL, 2);
        TierPast past = past("1 10, 6 4");
        TierRisk before = TierRisk.of(ladder, ladder.course(past, LocalDate.of(2026, 7, 10)).standing(), past).orElseThrow();
        assertEquals(new TierRisk(LEVELS.get(1), LocalDate.of(2026, 7, 31), 6, LocalDate.of(2026, 9, 30)), before);
        assertFalse(before.isLoss());
        TierRisk within = TierRisk.of(ladder, ladder.course(past, LocalDate.of(2026, 8, 10)).standing(), past).orElseThrow();
        assertEquals(new TierRisk(LEVELS.get(1), LocalDate.of(2026, 9, 30), 6, LocalDate.of(2026, 9, 30)), within);
        assertTrue(within.isLoss());
    }

    @Test
    void aYearThatBeginsInSeptemberGoesAcrossNewYear() {
        var ladder = new TierLadder(TierMeasure.STAMPS, new TierWindow.Year(Month.SEPTEMBER), new TierTerm.Years(1, Month.SEPTEMBER), 2,
                Downgrade.FULL, 30, LEVELS, Map.of());
        assertEquals(Optional.of(Month.SEPTEMBER), ladder.yearStart());
        for (List<String> row : Table.rows("""
            8 4, 9 1                  | 2026-09-30 | -
            9 4, 12 1                 | 2026-12-31 | Bronze since 2026-12 until 2028-08-31
            8 10                      | 2026-08-31 | Silver since 2026-08 until 2027-08-31
            8 10                      | 2027-09-01 | Silver since 2026-08 until 2027-10-31 in grace
            8 10                      | 2027-11-01 | -
            8 10, 9 5, 10 5           | 2027-09-01 | Silver since 2026-08 until 2028-08-31
            """)) {
            assertEquals(row.get(2), print(ladder.course(past(row.get(0)), LocalDate.parse(row.get(1))).standing()), row.toString());
        }
        var measures = Map.of(YearMonth.of(2026, 12), Measure.ofStamps(3), YearMonth.of(2027, 1), Measure.ofStamps(4));
        assertEquals(7, ladder.measure(TierPast.of(measures), LocalDate.of(2027, 8, 31)));
        assertEquals(0, ladder.measure(TierPast.of(measures), LocalDate.of(2027, 9, 1)));
    }

    @Test
    void theWayIsTheSameHoweverOftenOneLooks() {
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            Month start = Month.of(1 + random.nextInt(12));
            TierWindow window = random.nextBoolean() ? new TierWindow.Year(start) : new TierWindow.RollingMonths(1 + random.nextInt(14));
            TierTerm term = random.nextBoolean() ? new TierTerm.Years(1 + random.nextInt(2), start) : new TierTerm.Months(1 + random.nextInt(14));
            assertSameWay(new TierLadder(TierMeasure.STAMPS, window, term, random.nextInt(7), Downgrade.values()[random.nextInt(3)],
                    30, LEVELS, Map.of()), random);
        }
    }

    private static void assertSameWay(TierLadder ladder, Random random) {
        var measures = new HashMap<YearMonth, Measure>();
        TierStanding stored = TierStanding.NONE;
        var written = new ArrayList<TierChange>();
        YearMonth last = JANUARY.plusMonths(48);
        for (YearMonth month = JANUARY; !month.isAfter(last); month = month.plusMonths(1)) {
            if (random.nextInt(3) > 0) {
                measures.put(month, Measure.ofStamps(random.nextInt(8)));
            }
            var course = ladder.course(TierPast.of(measures), month.atEndOfMonth());
            written.addAll(course.changesFrom(stored, ladder));
            stored = course.standing();
        }
        assertEquals(ladder.course(TierPast.of(measures), last.atEndOfMonth()).changes(), written, ladder.toString());
    }
}
