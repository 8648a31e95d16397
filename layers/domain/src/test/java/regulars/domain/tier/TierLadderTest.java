package regulars.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Month;
import java.util.Optional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;
import regulars.domain.Violation;
import regulars.domain.Fraction;

class TierLadderTest {
    private static final List<TierLevel> LEVELS =
            List.of(new TierLevel("Bronze", 5), new TierLevel("Silver", 10), new TierLevel("Gold", 20));

    @Test
    void aLevelIsReachedAtOnceAndKeptForItsTerm() {
        assertStanding(Downgrade.FULL, """
            2026-01 4                  | 2026-01-31 | - since - until -
            2026-01 5                  | 2026-01-31 | Bronze since 2026-01 until 2026-07-31
            2026-01 5, 2026-02 4       | 2026-02-28 | Bronze since 2026-01 until 2026-07-31
            2026-01 5, 2026-02 5       | 2026-02-01 | Silver since 2026-02 until 2026-08-31
            2026-01 25                 | 2026-01-01 | Gold since 2026-01 until 2026-07-31
            2026-01 25                 | 2026-07-31 | Gold since 2026-01 until 2026-07-31
            """);
    }

    @Test
    void anEarnCountsThroughTheEndOfItsWindow() {
        assertStanding(Downgrade.FULL, """
            2026-01 4, 2026-04 1       | 2026-04-30 | Bronze since 2026-04 until 2026-10-31
            2026-01 4, 2026-05 1       | 2026-05-31 | - since - until -
            """);
    }

    @Test
    void theMeasureOnTheTermsLastDayDecides() {
        assertStanding(Downgrade.FULL, """
            2026-01 10, 2026-05 10     | 2026-08-01 | Silver since 2026-01 until 2027-01-31
            2026-01 10, 2026-03 9      | 2026-08-01 | - since - until -
            2026-01 10, 2026-04 6      | 2026-08-01 | Bronze since 2026-08 until 2027-01-31
            2026-01 10, 2026-07 10     | 2026-07-31 | Silver since 2026-01 until 2026-07-31
            2026-01 10, 2026-07 10     | 2026-08-01 | Silver since 2026-01 until 2027-01-31
            2026-01 10, 2026-08 10     | 2026-08-01 | Silver since 2026-08 until 2027-02-28
            """);
    }

    @Test
    void orItFallsByOneLevelForANewTerm() {
        assertStanding(Downgrade.ONE_LEVEL, """
            2026-01 20                 | 2026-07-31 | Gold since 2026-01 until 2026-07-31
            2026-01 20                 | 2026-08-01 | Silver since 2026-08 until 2027-01-31
            2026-01 20                 | 2027-02-01 | Bronze since 2027-02 until 2027-07-31
            2026-01 20                 | 2027-08-01 | - since - until -
            2026-01 20, 2026-10 10     | 2027-02-01 | Silver since 2026-08 until 2027-07-31
            """);
    }

    @Test
    void orItNeverFalls() {
        assertStanding(Downgrade.NEVER, """
            2026-01 20                 | 2036-01-01 | Gold since 2026-01 until -
            2026-01 5, 2027-01 10      | 2036-01-01 | Silver since 2027-01 until -
            """);
    }

    @Test
    void withoutLevelsOrEarnsThereIsNoStanding() {
        var none = TierLadder.NONE.course(TierPast.of(Map.of(YearMonth.of(2026, 1), Measure.ofStamps(100))), LocalDate.of(2026, 1, 31));
        assertEquals(TierStanding.NONE, none.standing());
        assertEquals(100, none.measure());
        var empty = ladder(Downgrade.FULL).course(TierPast.of(Map.of()), LocalDate.EPOCH);
        assertEquals(new TierCourse(TierStanding.NONE, 0, List.of()), empty);
    }

    @Test
    void theCourseTellsEveryStepWithItsReason() {
        var course = ladder(Downgrade.ONE_LEVEL).course(measures("2026-01 10, 2026-07 10"), LocalDate.of(2027, 8, 1));
        assertEquals(List.of("2026-01 - > Silver reached", "2026-08 Silver > Silver renewed",
                "2027-02 Silver > Bronze term-ended", "2027-08 Bronze > - term-ended"), print(course.changes()));
    }

    @Test
    void theHistoryIsContinuedFromWhatWasWrittenLast() {
        TierLadder ladder = ladder(Downgrade.FULL);
        TierStanding bronze = ladder.course(measures("2026-01 5"), LocalDate.of(2026, 1, 31)).standing();
        var later = ladder.course(measures("2026-01 5, 2026-02 15"), LocalDate.of(2026, 9, 1));
        assertEquals(List.of("2026-02 Bronze > Gold reached", "2026-09 Gold > - term-ended"),
                print(later.changesFrom(bronze, ladder)));
        assertEquals(List.of(), later.changesFrom(later.standing(), ladder));
    }

    @Test
    void afterAReversalTheLevelIsWhatItWouldBeHadItNeverBeenBought() {
        for (Downgrade downgrade : Downgrade.values()) {
            TierLadder ladder = ladder(downgrade);
            TierStanding gold = ladder.course(measures("2026-01 5, 2026-02 15"), LocalDate.of(2026, 3, 1)).standing();
            var reversed = ladder.course(measures("2026-01 5"), LocalDate.of(2026, 3, 1));
            assertEquals(List.of("2026-01 Gold > Bronze reversed"), print(reversed.changesFrom(gold, ladder)));
            var all = ladder.course(measures(""), LocalDate.of(2026, 3, 1));
            assertEquals(List.of("2026-02 Gold > - reversed"), print(all.changesFrom(gold, ladder)));
        }
    }

    @Test
    void aLateEarnAndANewLadderAreToldApart() {
        TierLadder ladder = ladder(Downgrade.FULL);
        TierStanding bronze = ladder.course(measures("2026-02 5"), LocalDate.of(2026, 2, 28)).standing();
        var late = ladder.course(measures("2026-01 5, 2026-02 5"), LocalDate.of(2026, 2, 28));
        assertEquals(List.of("2026-02 Bronze > Silver reached"), print(late.changesFrom(bronze, ladder)));
        var other = new TierLadder(3, 6, Downgrade.FULL, List.of(new TierLevel("Friend", 1)));
        assertEquals(List.of("2026-02 Bronze > Friend ladder-changed"), print(
                other.course(measures("2026-02 5"), LocalDate.of(2026, 2, 28)).changesFrom(bronze, other)));
    }

    @Test
    void theWayIsTheSameHoweverOftenOneLooks() {
        var random = new Random(3);
        for (int round = 0; round < 300; round++) {
            TierLadder ladder = new TierLadder(1 + random.nextInt(14), 1 + random.nextInt(14),
                    Downgrade.values()[random.nextInt(3)], LEVELS);
            assertSameWay(ladder, random);
        }
    }

    /** Looking at the end of every month and writing each look's lines gives the lines of one look at the end. */
    private static void assertSameWay(TierLadder ladder, Random random) {
        var measures = new HashMap<YearMonth, Measure>();
        TierStanding stored = TierStanding.NONE;
        var written = new ArrayList<TierChange>();
        YearMonth month = YearMonth.of(2026, 1);
        for (int number = 0; number < 40; number++, month = month.plusMonths(1)) {
            if (random.nextInt(3) > 0) {
                measures.put(month, Measure.ofStamps(random.nextInt(8)));
            }
            var course = ladder.course(TierPast.of(measures), month.atEndOfMonth());
            written.addAll(course.changesFrom(stored, ladder));
            stored = course.standing();
        }
        assertEquals(ladder.course(TierPast.of(measures), month.minusMonths(1).atEndOfMonth()).changes(), written);
    }

    @Test
    void aLadderCountsWhatItsMerchantChose() {
        var measures = TierPast.of(Map.of(YearMonth.of(2026, 1), new Measure(1, 20, 3000, 4), YearMonth.of(2026, 2), new Measure(5, 0, 100, 1)));
        for (List<String> row : Table.rows("""
            STAMPS | 6
            POINTS | 20
            SPEND  | 3100
            VISITS | 5
            """)) {
            var ladder = new TierLadder(TierMeasure.valueOf(row.get(0)), 3, 6, Downgrade.FULL, LEVELS);
            assertEquals(Long.parseLong(row.get(1)), ladder.measure(measures, LocalDate.of(2026, 2, 1)), row.toString());
        }
    }

    @Test
    void moneyAndPointsHaveHigherThresholdsThanStamps() {
        var levels = List.of(new TierLevel("Gold", 500_000));
        assertEquals(List.of(Violation.outOfRange("/levels/0/threshold", 1, 100_000)),
                new TierLadder(TierMeasure.VISITS, 3, 6, Downgrade.FULL, levels).violations());
        assertEquals(List.of(), new TierLadder(TierMeasure.SPEND, 3, 6, Downgrade.FULL, levels).violations());
    }

    @Test
    void aLadderAscendsAndNamesItsLevelsApart() {
        assertEquals(List.of(), ladder(Downgrade.FULL).violations());
        assertEquals(List.of(), TierLadder.NONE.violations());
        var wrong = new TierLadder(0, 37, Downgrade.FULL,
                List.of(new TierLevel("Gold", 0), new TierLevel("Gold", 7), new TierLevel(" ", 7)));
        assertEquals(List.of(
                Violation.outOfRange("/windowMonths", 1, 36),
                Violation.outOfRange("/keepMonths", 1, 36),
                Violation.outOfRange("/levels/0/threshold", 1, 100_000),
                Violation.of("/levels/1/name", "not-unique"),
                Violation.of("/levels/2/name", "blank"),
                Violation.of("/levels/2/threshold", "not-ascending")), wrong.violations());
    }

    private static TierLadder ladder(Downgrade downgrade) {
        return new TierLadder(3, 6, downgrade, LEVELS);
    }

    private static void assertStanding(Downgrade downgrade, String table) {
        for (List<String> row : Table.rows(table)) {
            var standing = ladder(downgrade).course(measures(row.get(0)), LocalDate.parse(row.get(1))).standing();
            assertEquals(row.get(2), print(standing), row.toString());
        }
    }

    private static TierPast measures(String text) {
        return Stream.of(text.split(", ")).filter(measure -> !measure.isEmpty()).map(measure -> measure.split(" "))
                .collect(Collectors.collectingAndThen(Collectors.toMap(words -> YearMonth.parse(words[0]), words -> Measure.ofStamps(Long.parseLong(words[1]))), TierPast::of));
    }

    private static String print(TierStanding standing) {
        return name(standing) + " since " + standing.since().map(Object::toString).orElse("-")
                + " until " + standing.until().map(Object::toString).orElse("-");
    }

    private static List<String> print(List<TierChange> changes) {
        return changes.stream().map(change -> change.month() + " " + name(change.from()) + " > " + name(change.to())
                + " " + change.reason().code()).toList();
    }

    private static String name(TierStanding standing) {
        return standing.level().map(TierLevel::name).orElse("-");
    }

    @Test
    void aCalendarYearCountsFromJanuaryAndALevelIsKeptToTheEndOfAnother() {
        var ladder = new TierLadder(TierMeasure.SPEND, new TierWindow.Year(Month.JANUARY), new TierTerm.Years(1, Month.JANUARY),
                Downgrade.ONE_LEVEL, List.of(new TierLevel("Silver", 300), new TierLevel("Gold", 1000)), Map.of());
        var measures = TierPast.of(Map.of(YearMonth.of(2025, 12), new Measure(0, 0, 999, 1), YearMonth.of(2026, 1), new Measure(0, 0, 299, 1),
                YearMonth.of(2026, 2), new Measure(0, 0, 1, 1)));
        assertEquals(999, ladder.measure(measures, LocalDate.of(2025, 12, 1)));
        assertEquals(299, ladder.measure(measures, LocalDate.of(2026, 1, 1)));
        TierStanding standing = ladder.course(measures, LocalDate.of(2026, 6, 1)).standing();
        assertEquals(Optional.of("Silver"), standing.level().map(TierLevel::name));
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), standing.until(), "reached in 2025");
        standing = ladder.course(measures, LocalDate.of(2027, 1, 1)).standing();
        assertEquals(Optional.of(LocalDate.of(2027, 12, 31)), standing.until(), "300 in 2026 renew it");
        assertEquals(TierStanding.NONE, ladder.course(measures, LocalDate.of(2028, 1, 1)).standing());
    }

    @Test
    void aLifetimeForgetsNothing() {
        var ladder = new TierLadder(TierMeasure.VISITS, new TierWindow.Lifetime(), new TierTerm.Months(1), Downgrade.FULL,
                List.of(new TierLevel("Friend", 3)), Map.of());
        var measures = TierPast.of(Map.of(YearMonth.of(2016, 1), new Measure(0, 0, 0, 2), YearMonth.of(2026, 1), new Measure(0, 0, 0, 1)));
        assertEquals(TierStanding.NONE, ladder.course(measures, LocalDate.of(2025, 12, 31)).standing());
        assertEquals(3, ladder.measure(measures, LocalDate.of(2030, 1, 1)));
        assertEquals(Optional.of("Friend"), ladder.course(measures, LocalDate.of(2030, 1, 1)).standing().level().map(TierLevel::name));
    }

    @Test
    void fractionsOfPointsAddUp() {
        var ladder = new TierLadder(TierMeasure.POINTS, 3, 6, Downgrade.FULL, List.of(new TierLevel("Friend", 1)));
        var half = new Measure(Fraction.ZERO, Fraction.of(1, 2), 0, 1);
        assertEquals(1, ladder.measure(TierPast.of(Map.of(YearMonth.of(2026, 1), half, YearMonth.of(2026, 2), half)), LocalDate.of(2026, 2, 1)));
    }

    @Test
    void whatIsWrongWithBenefitsIsNamed() {
        var gold = new TierLevel("Gold", 1);
        var wrong = new TierLadder(TierMeasure.VISITS, new TierWindow.Lifetime(), new TierTerm.Years(4, Month.JANUARY), Downgrade.FULL,
                List.of(gold), Map.of("Gold", new TierBenefits(99, 101, List.of(" "))));
        assertEquals(List.of("/keepYears", "/levels/0/multiplierPercent", "/levels/0/discountPercent", "/levels/0/benefits/0"),
                wrong.violations().stream().map(Violation::pointer).toList());
    }
}
