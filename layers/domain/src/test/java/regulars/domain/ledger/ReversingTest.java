package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import regulars.domain.program.Terms;

class ReversingTest {
    @Test
    void anEarnIsTakenBackOnceInAllItsPrograms() {
        new Play(Terms.of("A"), Terms.of("B")).play("""
            2026-11-22 10:00 | earn 3 as one   | A 3, B 3
            2026-11-22 10:01 | earn 2 B as two | A 3, B 5
            2026-11-22 10:02 | reverse one     | B 2
            2026-11-22 10:03 | reverse one     | already-reversed
            2026-11-22 10:04 | reverse two     | -
            """);
    }

    @Test
    void onlyAnEarnCanBeReversed() {
        new Play(Terms.of("A").joiningBonus(10)).play("""
            2026-11-22 10:00 | gift              | A 10
            2026-11-22 10:01 | reverse join/gift | not-reversible type=bonus
            2026-11-22 10:02 | reserve A as one  | -
            2026-11-22 10:03 | reverse one       | not-reversible type=redeem
            2026-11-22 10:03 | release one       | A 10
            2026-11-22 10:04 | reverse command3  | not-reversible type=release
            """);
    }

    @Test
    void whatIsSpentBecomesADebtThatTheNextCreditsRepay() {
        new Play(Terms.of("A").joiningBonus(1)).play("""
            2026-11-22 10:00 | earn 10 as one   | A 10
            2026-11-22 10:01 | reserve A as two | -
            2026-11-22 10:02 | confirm two      | -
            2026-11-22 10:03 | reverse one      | A -10
            2026-11-22 10:04 | reserve A        | not-enough missing=20 program=A
            2026-11-22 10:05 | earn 4 as three  | A -6
            2026-11-22 10:06 | gift             | A -5
            2026-11-22 10:07 | earn 7           | A 2
            2026-11-22 10:08 | reverse three    | A -2
            """);
    }

    @Test
    void orItIsForgiven() {
        new Play(Terms.of("A").forgive()).play("""
            2026-11-22 10:00 | earn 12 as one   | A 12
            2026-11-22 10:01 | reserve A as two | A 2
            2026-11-22 10:02 | confirm two      | A 2
            2026-11-22 10:03 | reverse one      | -
            2026-11-22 10:04 | earn 1           | A 1
            """);
    }

    @Test
    void theEarnsOwnLotIsTakenFirstThenWhatExpiresSoonest() {
        var play = new Play(Terms.of("A").months(1)).play("""
            2026-01-10 10:00 | earn 3           | A 3
            2026-02-10 10:00 | earn 3 as own    | A 6
            2026-02-11 10:00 | earn 2           | A 8
            2026-02-12 10:00 | reverse own      | A 5
            2026-03-01 00:00 | look             | A 2
            """);
        assertEquals(List.of("2026-03-31=-3"), lotsOfLast(play));
    }

    @Test
    void whatLapsedInItsLotCountsAsTakenAndIsCountedOnce() {
        new Play(Terms.of("A").goal(4).months(1)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3
            2026-01-11 10:00 | earn 3 as two    | A 6
            2026-01-12 10:00 | reserve A as gone | A 2
            2026-01-12 10:01 | confirm gone     | A 2
            2026-03-01 10:00 | earn 5           | A 5
            2026-03-02 10:00 | reverse one      | A 4
            2026-03-03 10:00 | reverse two      | A 1
            """);
    }

    @Test
    void anEarnWhollyLapsedTakesNothingMore() {
        var play = new Play(Terms.of("A").months(1)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3
            2026-03-01 10:00 | earn 5           | A 5
            2026-03-02 10:00 | reverse one      | A 5
            """);
        assertEquals(List.of("2026-02-28=+0/-3"), lotsOfLast(play));
        assertEquals(Map.of(YearMonth.of(2026, 3), 5L), stamps(play));
    }

    @Test
    void whatLapsedIsRememberedForAYear() {
        new Play(Terms.of("A").months(1)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3
            2026-01-11 10:00 | earn 3 as two    | A 6
            2026-03-01 10:00 | earn 1           | A 1
            2027-02-28 10:00 | earn 5           | A 5
            2027-02-28 10:01 | reverse one      | A 5
            2027-02-28 10:02 | reverse two      | A 5
            """);
    }

    @Test
    void ofALotLongGoneNobodyCanTellSoItCountsAsLapsed() {
        new Play(Terms.of("A").goal(2).months(1)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3
            2027-02-28 10:00 | earn 5           | A 5
            2027-03-01 10:00 | reverse one      | A 5
            """);
    }

    @Test
    void aLotSpentBeforeItsDateHadNothingLapse() {
        new Play(Terms.of("A").goal(3).months(1)).play("""
            2026-01-10 10:00 | earn 3 as one    | A 3
            2026-01-10 10:01 | reserve A as two | -
            2026-01-10 10:02 | confirm two      | -
            2026-06-01 10:00 | earn 5           | A 5
            2026-06-02 10:00 | reverse one      | A 2
            """);
    }

    @Test
    void aReservationReturnedAfterAReversalRepaysTheDebtFirst() {
        new Play(Terms.of("A").months(1)).play("""
            2026-01-10 10:00 | earn 4 as one    | A 4
            2026-02-10 10:00 | earn 6           | A 10
            2026-02-10 10:01 | reserve A as two | -
            2026-02-10 10:02 | reverse one      | A -4
            2026-02-10 10:03 | release two      | A 6
            2026-03-01 00:00 | look             | A 6
            2026-04-01 00:00 | look             | -
            """);
    }

    @Test
    void aReservedRewardIsHandedOutAlthoughItsStampsAreTakenBack() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 10 as one   | A 10
            2026-11-22 10:01 | reserve A as two | -
            2026-11-22 10:02 | reverse one      | A -10
            2026-11-22 10:03 | confirm two      | A -10
            """);
    }

    @Test
    void theMeasureIsWhatItWouldBeHadItNeverBeenBought() {
        var play = new Play(Terms.of("A").dailyCap(5), Terms.of("B")).play("""
            2026-10-31 23:59 | earn 3 as one                     | A 3, B 3
            2026-11-01 00:00 | earn 4                            | A 5, B 7
            2026-11-02 00:00 | earn 1 A at 2026-10-30T12:00      | A 6, B 7
            """);
        assertEquals(Map.of(YearMonth.of(2026, 10), 7L, YearMonth.of(2026, 11), 6L), stamps(play));
        play.play("2026-11-02 00:01 | reverse one | A 3, B 4");
        assertEquals(Map.of(YearMonth.of(2026, 10), 1L, YearMonth.of(2026, 11), 6L), stamps(play));
    }

    private static Map<YearMonth, Long> stamps(Play play) {
        return play.book().account().measures().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, month -> month.getValue().stamps().floor()));
    }

    private static List<String> lotsOfLast(Play play) {
        String text = play.book().entries().getLast().text();
        return text.lines().filter(line -> line.startsWith("movement ")).map(line -> line.split(" ", 6)[5]).toList();
    }
}
