package regulars.domain.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.program.Programs;
import regulars.domain.tier.Measure;
import regulars.domain.tier.TierLadder;

class SegmentTest {
    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final ProgramId STAMPS = new ProgramId("STAMPS00");
    private static final PlaceId MARKET = new PlaceId("MARKET00");
    private static final Segment ALL = Segment.EVERYBODY;

    /** Joined a year ago, here yesterday and ten days ago. */
    private static final MemberFacts ANIA = new MemberFacts(TODAY, TODAY.minusDays(365), Optional.of(MonthDay.of(2, 29)), "pl",
            Map.of(STAMPS, 7L), 20, Set.of(new Label("student")),
            Map.of(YearMonth.of(2027, 2), new Measure(0, 0, 5000, 1), YearMonth.of(2027, 3), new Measure(0, 0, 300, 1),
                    YearMonth.of(2028, 2), new Measure(0, 0, 1200, 2)),
            List.of(new Visit(TODAY.minusDays(10), Optional.of(MARKET)), new Visit(TODAY.minusDays(1), Optional.empty())));
    /** Joined today and has never been here. */
    private static final MemberFacts JAN = new MemberFacts(TODAY, TODAY, Optional.empty(), "en", Map.of(), 0, Set.of(), Map.of(), List.of());

    private static Range range(Integer least, Integer most) {
        return new Range(Optional.ofNullable(least).map(Integer::longValue), Optional.ofNullable(most).map(Integer::longValue));
    }

    private static Segment activity(Activity... of) {
        return new Segment(Set.of(of), ALL.levels(), ALL.balance(), ALL.birthdayMonths(), ALL.joinedDaysAgo(), ALL.lastVisitDaysAgo(),
                ALL.spentInYear(), ALL.labels(), ALL.locales(), ALL.places());
    }

    private static Segment account(Set<Long> levels, Optional<Range> stamps, Optional<Range> spent, Set<Label> labels) {
        return new Segment(Set.of(), levels, stamps.map(units -> new Balance(STAMPS, units)), Set.of(), Optional.empty(), Optional.empty(),
                spent, labels, Set.of(), Set.of());
    }

    private static Segment person(Set<Integer> months, Optional<Range> joined, Set<String> locales) {
        return new Segment(Set.of(), Set.of(), Optional.empty(), months, joined, Optional.empty(), Optional.empty(), Set.of(), locales, Set.of());
    }

    private static Segment visits(Optional<Range> days, Set<PlaceId> places) {
        return new Segment(Set.of(), Set.of(), Optional.empty(), Set.of(), Optional.empty(), days, Optional.empty(), Set.of(), Set.of(), places);
    }

    private static void assertMatches(boolean ania, boolean jan, Segment segment) {
        assertEquals(ania, segment.matches(ANIA), segment.toString());
        assertEquals(jan, segment.matches(JAN), segment.toString());
    }

    @Test
    void withoutConditionsItIsEverybody() {
        assertMatches(true, true, ALL);
        assertFalse(ALL.asksForAccount());
        assertFalse(ALL.asksForVisits());
    }

    @Test
    void oneOfTheValuesOfAConditionIsEnough() {
        assertMatches(false, true, activity(Activity.NEW, Activity.FREQUENT));
        assertMatches(true, true, activity(Activity.NEW, Activity.OCCASIONAL));
        assertMatches(true, false, person(Set.of(1, 2), Optional.empty(), Set.of()));
        assertMatches(false, false, person(Set.of(3), Optional.empty(), Set.of()));
        assertMatches(true, true, person(Set.of(), Optional.empty(), Set.of("pl", "en")));
        assertMatches(false, true, person(Set.of(), Optional.empty(), Set.of("en")));
    }

    @Test
    void everyConditionHasToHold() {
        assertMatches(true, false, person(Set.of(2), Optional.empty(), Set.of("pl")));
        assertMatches(false, false, person(Set.of(2), Optional.empty(), Set.of("en")));
    }

    @Test
    void bothEndsOfARangeBelongToIt() {
        assertMatches(true, false, person(Set.of(), Optional.of(range(365, null)), Set.of()));
        assertMatches(false, false, person(Set.of(), Optional.of(range(366, null)), Set.of()));
        assertMatches(false, true, person(Set.of(), Optional.of(range(null, 0)), Set.of()));
        assertMatches(true, false, visits(Optional.of(range(1, 1)), Set.of()));
        assertMatches(false, false, visits(Optional.of(range(2, 400)), Set.of()));
    }

    @Test
    void theAccountIsLookedAtAsItIs() {
        assertMatches(true, false, account(Set.of(20L), Optional.empty(), Optional.empty(), Set.of()));
        assertMatches(false, true, account(Set.of(0L), Optional.empty(), Optional.empty(), Set.of()));
        assertMatches(true, false, account(Set.of(), Optional.of(range(7, null)), Optional.empty(), Set.of()));
        assertMatches(false, true, account(Set.of(), Optional.of(range(null, 6)), Optional.empty(), Set.of()));
        assertMatches(true, false, account(Set.of(), Optional.empty(), Optional.empty(), Set.of(new Label("student"), new Label("staff"))));
    }

    @Test
    void aYearIsThisMonthAndTheElevenBefore() {
        assertMatches(true, false, account(Set.of(), Optional.empty(), Optional.of(range(1500, 1500)), Set.of()));
        assertMatches(false, true, account(Set.of(), Optional.empty(), Optional.of(range(null, 1499)), Set.of()));
    }

    @Test
    void whoHasNeverBeenHereHasNoLastVisitAndNoPlace() {
        assertMatches(true, false, visits(Optional.of(range(0, null)), Set.of()));
        assertMatches(true, false, visits(Optional.empty(), Set.of(MARKET)));
        assertMatches(false, false, visits(Optional.empty(), Set.of(new PlaceId("BRDGE000"))));
    }

    @Test
    void itSaysWhatItTakesALookAt() {
        assertTrue(activity(Activity.NEW).asksForVisits());
        assertTrue(visits(Optional.empty(), Set.of(MARKET)).asksForVisits());
        assertTrue(account(Set.of(0L), Optional.empty(), Optional.empty(), Set.of()).asksForAccount());
        assertFalse(person(Set.of(2), Optional.of(range(1, 2)), Set.of("pl")).asksForAccount());
    }

    @Test
    void aProgramHasToBeOneOfTheMerchantsAndARangeHasToSaySomething() {
        var programs = new Programs(List.of(), TierLadder.NONE, ZoneOffset.UTC, 0);
        assertEquals(List.of(Violation.of("/balance/programId", "program-without-units"), Violation.of("/balance/atLeast", "required")),
                account(Set.of(), Optional.of(range(null, null)), Optional.empty(), Set.of()).violations(programs));
        assertEquals(List.of(Violation.outOfRange("/joinedDaysAgo/atMost", 5, Range.LIMIT)),
                person(Set.of(), Optional.of(range(5, 4)), Set.of()).violations(programs));
        assertEquals(List.of(), person(Set.of(), Optional.of(range(5, 5)), Set.of()).violations(programs));
    }
}
