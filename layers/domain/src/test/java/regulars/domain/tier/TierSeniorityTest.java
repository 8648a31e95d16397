package regulars.domain.tier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.Table;
import regulars.domain.Violation;

class TierSeniorityTest {
    private static final TierLadder LADDER = new TierLadder(TierMeasure.SENIORITY, new TierWindow.Lifetime(), new TierTerm.Months(12),
            Downgrade.FULL, List.of(new TierLevel("Friend", 1), new TierLevel("Family", 12)), Map.of());

    private static TierPast joined(String day) {
        return new TierPast(Optional.of(LocalDate.parse(day)), Map.of());
    }

    @Test
    void aMonthIsWholeOnItsDayOrOnTheLastOneWhereThatDayIsMissing() {
        for (List<String> row : Table.rows("""
            2027-01-15 | 2027-02-14 | 0
            2027-01-15 | 2027-02-15 | 1
            2027-01-31 | 2027-02-27 | 0
            2027-01-31 | 2027-02-28 | 1
            2027-01-31 | 2027-03-30 | 1
            2027-01-31 | 2027-03-31 | 2
            2028-02-29 | 2029-02-27 | 11
            2028-02-29 | 2029-02-28 | 12
            2028-02-29 | 2032-02-28 | 47
            2028-02-29 | 2032-02-29 | 48
            2027-12-31 | 2028-12-30 | 11
            2027-12-31 | 2028-12-31 | 12
            2027-05-01 | 2027-04-30 | 0
            """)) {
            assertEquals(Long.parseLong(row.get(2)), LADDER.measure(joined(row.get(0)), LocalDate.parse(row.get(1))), row.toString());
        }
    }

    @Test
    void theLastMinuteOfTheYearIsOfTheOldYearWhereTheShopIs() {
        LocalDate day = LocalDate.ofInstant(Instant.parse("2027-12-31T10:59:00Z"), ZoneId.of("Pacific/Auckland"));
        assertEquals(LocalDate.of(2027, 12, 31), day);
        assertEquals(Optional.empty(), LADDER.course(joined(day.toString()), LocalDate.of(2028, 1, 30)).standing().level());
        assertEquals(Optional.of("Friend"), LADDER.course(joined(day.toString()), LocalDate.of(2028, 1, 31)).standing().level().map(TierLevel::name));
    }

    @Test
    void levelsComeByTimeAloneAndStay() {
        TierPast past = joined("2027-01-15");
        var course = LADDER.course(past, LocalDate.of(2029, 6, 1));
        assertEquals(List.of("2027-02 reached", "2028-01 reached", "2029-02 renewed"),
                course.changes().stream().map(change -> change.month() + " " + change.reason().code()).toList());
        assertEquals(List.of(LocalDate.of(2027, 2, 15), LocalDate.of(2028, 1, 15)), LADDER.anniversaries(past));
        assertEquals(Optional.empty(), TierRisk.of(LADDER, course.standing(), past));
        assertEquals(Optional.empty(), LADDER.course(past, LocalDate.of(2027, 2, 14)).standing().level());
        assertEquals(TierStanding.NONE, LADDER.course(past, LocalDate.of(2026, 12, 1)).standing());
    }

    @Test
    void whoJoinedBeforeThatWasNotedCountsFromTheFirstMonthOfTheMeasures() {
        var measures = Map.of(YearMonth.of(2026, 5), Measure.ofStamps(1), YearMonth.of(2026, 3), Measure.ofStamps(1));
        assertEquals(9, LADDER.measure(TierPast.of(measures), LocalDate.of(2026, 12, 1)));
        assertEquals(0, LADDER.measure(TierPast.of(Map.of()), LocalDate.of(2026, 12, 1)));
        assertEquals(List.of(), LADDER.anniversaries(TierPast.of(Map.of())));
    }

    @Test
    void whatWasEarnedOrReversedChangesNothing() {
        TierPast past = new TierPast(Optional.of(LocalDate.of(2027, 1, 15)), Map.of(YearMonth.of(2027, 3), Measure.ofStamps(100)));
        LocalDate day = LocalDate.of(2027, 6, 1);
        assertEquals(LADDER.course(joined("2027-01-15"), day), LADDER.course(past, day));
    }

    @Test
    void seniorityCountsALifetimeAndNoOtherWindow() {
        assertEquals(List.of(), LADDER.violations());
        var rolling = new TierLadder(TierMeasure.SENIORITY, 12, 12, Downgrade.FULL, List.of(new TierLevel("Friend", 1201)));
        assertEquals(List.of(Violation.of("/window", "seniority-is-lifetime"), Violation.outOfRange("/levels/0/threshold", 1, 1200)),
                rolling.violations());
    }
}
