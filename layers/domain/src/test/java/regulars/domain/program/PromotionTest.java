package regulars.domain.program;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import regulars.domain.Fraction;
import regulars.domain.Table;
import regulars.domain.purchase.SalesChannel;

class PromotionTest {
    private static final Occasion NOON = at("2026-11-20T12:00");

    @Test
    void aWindowAcrossMidnightBelongsWithItsDatesToTheDayItBegan() {
        var friday = Offer.of("late").bonus(1).on(FRIDAY).between("22:00", "02:00").dates("2026-11-20", "2026-11-21");
        assertApplies(friday, """
            2026-11-20T21:59:59 | false
            2026-11-20T22:00:00 | true
            2026-11-21T00:00:00 | true
            2026-11-21T01:59:59 | true
            2026-11-21T02:00:00 | false
            2026-11-20T01:00:00 | false
            2026-11-27T23:00:00 | false
            2026-11-13T23:00:00 | false
            """);
    }

    @Test
    void hoursWithinADayIncludeTheirStartAndExcludeTheirEnd() {
        assertApplies(Offer.of("lunch").bonus(1).on(SATURDAY, SUNDAY).between("12:00", "14:00"), """
            2026-11-21T11:59 | false
            2026-11-21T12:00 | true
            2026-11-22T13:59 | true
            2026-11-22T14:00 | false
            2026-11-23T12:30 | false
            """);
    }

    @Test
    void hoursThatEndWhereTheyBeginLastADay() {
        assertApplies(Offer.of("friday").bonus(1).on(FRIDAY).between("06:00", "06:00"), """
            2026-11-20T05:59 | false
            2026-11-20T06:00 | true
            2026-11-21T05:59 | true
            2026-11-21T06:00 | false
            """);
        assertApplies(Offer.of("calendar").bonus(1).on(FRIDAY).between("00:00", "00:00"), """
            2026-11-19T23:59 | false
            2026-11-20T00:00 | true
            2026-11-20T23:59 | true
            2026-11-21T00:00 | false
            """);
    }

    @Test
    void datesIncludeTheFirstAndExcludeTheOneAfterTheLast() {
        assertApplies(Offer.of("weekend").bonus(1).dates("2026-11-21", "2026-11-23"), """
            2026-11-20T23:59 | false
            2026-11-21T00:00 | true
            2026-11-22T23:59 | true
            2026-11-23T00:00 | false
            """);
    }


    @Test
    void theBestSingleOneCountsOrAllThatCombineWhicheverGivesMore() {
        Offer triple = Offer.of("triple").times(300);
        Offer double1 = Offer.of("double").times(200).combinable();
        Offer half = Offer.of("half").times(150).combinable();
        Offer five = Offer.of("five").bonus(5).combinable();
        assertChoice("[triple] 6", 2, triple, double1);
        assertChoice("[triple] 6", 2, triple, double1, half);
        assertChoice("[double, half, five] 11", 2, triple, double1, half, five);
        assertChoice("[triple] 60", 20, triple, double1);
        assertChoice("[double, half, five] 65", 20, triple, double1, half, five);
        assertChoice("[five] 7", 2, five);
        assertChoice("[] 2", 2);
    }

    @Test
    void ofEqualsTheFirstListedCounts() {
        Offer double1 = Offer.of("double").times(200);
        Offer two = Offer.of("two").bonus(2);
        assertChoice("[double] 4", 2, double1, two);
        assertChoice("[two] 4", 2, two, double1);
        Offer one = Offer.of("one").bonus(1).combinable();
        Offer other = Offer.of("other").bonus(1).combinable();
        assertChoice("[one, other] 4", 2, one, double1, other);
        assertChoice("[double] 4", 2, double1, one, other);
        Offer without = Offer.of("without").combinable();
        assertChoice("[one] 3", 2, one, without);
    }

    @Test
    void whatGivesNothingIsNotPromoted() {
        assertChoice("[] 0", 0, Offer.of("five").bonus(5));
    }

    private static Occasion at(String wallClock) {
        return new Occasion(LocalDateTime.parse(wallClock), SalesChannel.COUNTER, Optional.empty(), 0, 1, Set.of(), Optional.empty());
    }

    private static void assertApplies(Offer offer, String table) {
        for (List<String> row : Table.rows(table)) {
            boolean applies = offer.promotion().applies(at(row.get(0)));
            assertEquals(Boolean.parseBoolean(row.get(1)), applies, row.toString());
        }
    }

    private static void assertChoice(String expected, long units, Offer... offers) {
        List<Promotion> promotions = Stream.of(offers).map(Offer::promotion).toList();
        var choice = PromotionChoice.of(promotions, Fraction.of(units), NOON);
        assertEquals(expected, choice.applied() + " " + choice.units());
    }
}
