package regulars.domain.ledger;

import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.Fraction;
import regulars.domain.Table;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Offer;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.Selection;
import regulars.domain.program.Terms;
import regulars.domain.purchase.Purchase;
import regulars.domain.tier.Measure;

class PurchasesTest {
    @Test
    void oneScanGivesStampsPointsAndCashback() {
        var play = new Play(Terms.of("A"), Terms.of("B").points(1, 1000), Terms.of("C").cashback(3, 100)).play("""
            2026-11-22 10:00 | earn 1 for 1340 as one | A 1, B 1+17/50, C 40+1/5
            2026-11-22 10:01 | earn 2                 | A 3, B 1+17/50, C 40+1/5
            2026-11-22 10:02 | earn 1 for 660 B       | A 3, B 2, C 40+1/5
            2026-11-22 10:03 | earn 1 B               | purchase-missing program=B
            2026-11-22 10:04 | earn 1 forEuro 660     | other-currency expected=PLN program=B
            2026-11-22 10:05 | earn 1 forEuro 660 A   | A 4, B 2, C 40+1/5
            """);
        Entry entry = play.book().entry("one").orElseThrow();
        assertEquals(List.of("stamp", "points", "cashback"), entry.movements().stream().map(Movement::rule).toList());
        assertEquals(Map.of(YearMonth.of(2026, 11), new Measure(4, 2, 2660, 4)), play.book().account().measures());
    }

    @Test
    void onePointForTenDoubledKeepsItsFraction() {
        new Play(Terms.of("A").points(1, 1000).promotion(Offer.of("double").times(200).promotion())).play("""
            2026-11-22 10:00 | earn 1 for 1340 | A 2+17/25
            2026-11-22 10:01 | earn 1 for 1340 | A 5+9/25
            """);
    }

    @Test
    void aScanThatGivesLessThanAUnitIsEnteredAndCarried() {
        var play = new Play(Terms.of("A").points(1, 1000)).play("""
            2026-11-22 10:00 | earn 1 for 400 | A 0+2/5
            2026-11-22 10:01 | earn 1 for 0   | A 0+2/5
            2026-11-22 10:02 | earn 1 for 600 | A 1
            """);
        assertEquals(List.of("+0 remainder=+2/5", "+1 never=+1 remainder=-2/5"), play.book().entries().stream()
                .flatMap(sealed -> sealed.text().lines())
                .filter(line -> line.startsWith("movement "))
                .map(line -> line.split(" ", 5)[4]).toList());
    }

    @Test
    void ofTheRatesThatMatchALineTheFirstListedCounts() {
        var food = new Selection(Set.of(), Set.of("food"), Set.of());
        var tobacco = new Selection(Set.of(), Set.of("tobacco"), Set.of());
        new Play(Terms.of("A").points(0)
                .rate(new AmountRate(3, 1000, Optional.of(food), Selection.NOTHING))
                .rate(new AmountRate(1, 1000, Optional.empty(), tobacco))).play("""
            2026-11-22 10:00 | earn 1 for 1000=food                          | A 3
            2026-11-22 10:01 | earn 1 for 1000=tobacco                       | A 3
            2026-11-22 10:02 | earn 1 for 1000                               | A 4
            2026-11-22 10:03 | earn 1 for 500=food+500=food+1000=x+9=tobacco | A 8
            """);
    }

    @Test
    void stampsForABirthdayGoToTheFirstStampProgram() {
        new Play(Terms.of("A").cashback(1, 100).joiningBonus(500), Terms.of("B"), Terms.of("C")).play("""
            2026-11-22 10:00 | gift            | A 500
            2026-11-22 10:00 | birthday 2026 3 | A 500, B 3
            """);
    }

    @Test
    void pointsForAVisitAreForTheVisitHoweverManyStampsAreAskedFor() {
        new Play(Terms.of("A"), Terms.of("B").points(5)).play("2026-11-22 10:00 | earn 3 | A 3, B 5");
    }

    @Test
    void whatIsOverTheCapIsCutBeforeTheRemainderIsFormed() {
        new Play(Terms.of("A").points(1, 1000).dailyCap(3)).play("""
            2026-11-22 10:00 | earn 1 for 900           | A 0+9/10
            2026-11-22 10:01 | earn 1 for 2900          | A 3
            2026-11-22 10:02 | earn 1 for 1000          | daily-cap-reached limit=3 program=A %s
            2026-11-22 10:03 | earn 1 for 1550 override | A 4+11/20
            2026-11-23 10:00 | earn 1 for 9999          | A 7+11/20
            """.formatted("resetsAt=2026-11-23T04:00"));
    }

    @Test
    void aPurchaseThatIsWorthNothingIsAVisitAllTheSame() {
        var play = new Play(Terms.of("A").points(1, 1000)).play("2026-11-22 10:00 | earn 1 for 0 | -");
        assertEquals(Map.of(YearMonth.of(2026, 11), new Measure(0, 0, 0, 1)), play.book().account().measures());
    }

    @Test
    void promotionsReadTheWallClockAlsoWhereAnHourComesTwiceOrNever() {
        var night = Offer.of("night").times(200).on(SUNDAY).between("02:00", "03:00").promotion();
        var programs = Play.programs(Terms.of("A").points(1).promotion(night));
        for (List<String> row : Table.rows("""
            2026-10-25T01:59:00+02:00 | 1
            2026-10-25T02:30:00+02:00 | 2
            2026-10-25T02:30:00+01:00 | 2
            2026-10-25T03:00:00+01:00 | 1
            2026-03-29T01:59:00+01:00 | 1
            2026-03-29T03:00:00+02:00 | 1
            """)) {
            Instant now = OffsetDateTime.parse(row.get(0)).toInstant();
            var request = Request.now(new EntryId(Account.NOBODY.id(), "one"), Sha256.NONE, Actor.SYSTEM, now);
            var quote = Ledger.quote(Account.NOBODY, programs, new Command.Earn(request, 1, Set.of(), false));
            var offered = assertInstanceOf(Quote.Offered.class, quote);
            assertEquals(row.get(1), "" + offered.explanations().get(Terms.id("A")).units(), row.toString());
        }
    }

    @Test
    void aPausedProgramEarnsNothingAndIsSpentADraftIsUnknown() {
        var play = new Play(Terms.of("A").goal(2), Terms.of("B")).play("2026-11-22 10:00 | earn 2 A | A 2");
        play.changed(Terms.of("A").goal(2).status(ProgramStatus.PAUSED), Terms.of("B").status(ProgramStatus.DRAFT)).play("""
            2026-11-22 11:00 | earn 1 A  | program-paused program=A
            2026-11-22 11:00 | earn 1 B  | program-unknown program=B
            2026-11-22 11:00 | earn 1    | no-active-program
            2026-11-22 11:00 | reserve B | program-unknown program=B
            2026-11-22 11:00 | reserve A | -
            """);
    }

    @Test
    void pointsBuyTheRewardThatIsNamedAndCashbackAnyValue() {
        new Play(Terms.of("A").points(50).rewards(Reward.first("a cup", 20), new Reward(new RewardId("big"), "a can", 45)),
                Terms.of("B").cashback(1, 1), Terms.of("C").points(1).rewards()).play("""
            2026-11-22 10:00 | earn 1 for 500            | A 50, B 500, C 1
            2026-11-22 10:01 | reserve A reward big      | A 5, B 500, C 1
            2026-11-22 10:01 | reserve A                 | not-enough missing=15 program=A
            2026-11-22 10:01 | reserve A reward small    | reward-unknown program=A
            2026-11-22 10:01 | reserve A value 5         | reward-unknown program=A
            2026-11-22 10:01 | reserve C                 | reward-unknown program=C
            2026-11-22 10:02 | reserve B                 | reward-unknown program=B
            2026-11-22 10:02 | reserve B reward 1        | reward-unknown program=B
            2026-11-22 10:02 | reserve B value 501       | not-enough missing=1 program=B
            2026-11-22 10:02 | reserve B value 499 as it | A 5, B 1, C 1
            2026-11-22 10:03 | release it                | A 5, B 500, C 1
            """);
    }

    @Test
    void theSumOfManyPurchasesIsExact() {
        var random = new Random(7);
        var play = new Play(Terms.of("A").points(7, 1300).promotion(Offer.of("more").times(133).promotion()));
        var exact = Fraction.ZERO;
        var now = Play.instant("2026-01-01T10:00");
        for (int number = 0; number < 1000; number++, now = now.plusSeconds(7200)) {
            long amount = random.nextLong(100_000);
            perform(play, now, "scan" + number, amount);
            exact = exact.plus(Fraction.of(amount).times(Fraction.of(7, 1300)).times(Fraction.of(133, 100)));
        }
        Holding held = play.book().account().holding(Terms.id("A"));
        assertEquals(exact, held.remainder().plus(Fraction.of(held.balance())));
    }

    @Test
    void reversalsInAnyOrderLeadBackToTheSameNumbers() {
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var play = new Play(Terms.of("A").points(1, 700).months(12), Terms.of("B").cashback(3, 700));
            var now = Play.instant("2026-01-01T10:00");
            perform(play, now, "kept", 950);
            Map<?, Holding> before = play.book().account().holdings();
            var scans = new ArrayList<String>();
            for (int number = 0; number < 12; number++) {
                perform(play, now, "scan" + number, random.nextLong(3000));
                scans.add("scan" + number);
            }
            Collections.shuffle(scans, random);
            scans.forEach(scan -> reverse(play, now, scan));
            assertEquals(balances(before), balances(play.book().account().holdings()), "seed " + seed);
        }
    }

    @Test
    void whatWasCarriedAndIsSpentBecomesADebtOfWholeUnits() {
        new Play(Terms.of("A").points(1, 1000)).play("""
            2026-11-22 10:00 | earn 1 for 1600 as one   | A 1+3/5
            2026-11-22 10:01 | earn 1 for 10400 as two  | A 12
            2026-11-22 10:02 | reserve A as it          | A 2
            2026-11-22 10:03 | reverse two              | A -9+3/5
            2026-11-22 10:04 | earn 1 for 9500          | A 1+1/10
            """);
    }

    @Test
    void oneScanCannotGiveMoreThanAnAccountCanCount() {
        new Play(Terms.of("A").points(1_000_000, 1)).play("""
            2026-11-22 10:00 | earn 1 for 1000001       | units-out-of-range most=1000000000000 program=A
            2026-11-22 10:00 | earn 1 for 1000000000000 | units-out-of-range most=1000000000000 program=A
            2026-11-22 10:00 | earn 1 for 1000000       | A 1000000000000
            """);
        assertThrows(IllegalArgumentException.class, () -> new Command.Earn(
                Request.now(new EntryId(Book.ACCOUNT, "x"), Sha256.NONE, Actor.SYSTEM, Play.instant("2026-11-22T10:00")), 1,
                Optional.of(Purchase.of("PLN", -1)), Set.of(), false));
    }

    private static void perform(Play play, Instant now, String key, long amount) {
        var request = Request.now(new EntryId(Book.ACCOUNT, key), Sha256.NONE, Actor.SYSTEM, now);
        play.book().perform(new Command.Earn(request, 1, Optional.of(Purchase.of("PLN", amount)), Set.of(), false));
        Invariants.check(play.book(), now);
    }

    private static void reverse(Play play, Instant now, String scan) {
        var request = Request.now(new EntryId(Book.ACCOUNT, scan + "/back"), Sha256.NONE, Actor.SYSTEM, now);
        play.book().perform(new Command.Reverse(request, play.book().entry(scan).orElseThrow(), false));
        Invariants.check(play.book(), now);
    }

    private static List<String> balances(Map<?, Holding> holdings) {
        return holdings.entrySet().stream()
                .map(held -> held.getKey() + " " + held.getValue().balance() + "+" + held.getValue().remainder()).toList();
    }
}
