package regulars.domain.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Offer;
import regulars.domain.program.Selection;
import regulars.domain.program.Terms;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.tier.Measure;

/** Purchases that are taken back in parts. */
class PartsTest {
    private static final Instant NOON = Play.instant("2026-11-22T12:00");

    @Test
    void whatIsKeptIsWorthWhatItAloneWouldHaveBeenGiven() {
        var play = new Play(Terms.of("A").points(1, 1000), Terms.of("B").cashback(3, 100)).play("""
            2026-11-22 10:00 | earn 1 for 3*500=food+840 as one | A 2+17/50, B 70+1/5
            2026-11-22 10:01 | reverse one items 0=1            | A 1+21/25, B 55+1/5
            2026-11-22 10:02 | reverse one items 1 0=1          | A 0+1/2, B 15
            2026-11-22 10:03 | reverse one items 0=2            | more-than-left left=1 line=0
            2026-11-22 10:03 | reverse one items 1              | more-than-left left=0 line=1
            2026-11-22 10:03 | reverse one items 2              | part-unknown
            2026-11-22 10:03 | reverse one amount 500           | part-unknown
            2026-11-22 10:04 | reverse one                      | -
            2026-11-22 10:05 | reverse one                      | already-reversed
            """);
        assertEquals(List.of("PLN 1840", "PLN 500"), play.book().entries().stream().map(SealedEntry::entry)
                .filter(entry -> entry.type() == EntryType.REVERSE).flatMap(entry -> entry.purchase().stream())
                .map(kept -> kept.currency() + " " + kept.amount()).toList());
    }

    @Test
    void anAmountIsTakenBackInParts() {
        new Play(Terms.of("A").points(1, 1000)).play("""
            2026-11-22 10:00 | earn 1 for 5000 as one     | A 5
            2026-11-22 10:01 | reverse one amount 1250    | A 3+3/4
            2026-11-22 10:02 | reverse one items 0        | part-unknown
            2026-11-22 10:02 | reverse one amount 3751    | more-than-left left=3750 line=0
            2026-11-22 10:03 | reverse one amount 3750    | -
            2026-11-22 10:04 | reverse one amount 1       | already-reversed
            2026-11-22 10:05 | earn 1 for 0 as two        | -
            2026-11-22 10:06 | reverse two amount 1       | more-than-left left=0 line=0
            """);
    }

    @Test
    void whatHasNoPurchaseGoesAsAWhole() {
        new Play(Terms.of("A")).play("""
            2026-11-22 10:00 | earn 3 as one        | A 3
            2026-11-22 10:01 | reverse one items 0  | part-unknown
            2026-11-22 10:02 | reverse one          | -
            """);
    }

    @Test
    void visitAndStampsGoWithTheLastLine() {
        var play = new Play(Terms.of("A"), Terms.of("B").points(5)).play("""
            2026-11-22 10:00 | earn 2 for 500=food+840 as one | A 2, B 5
            2026-11-22 10:01 | reverse one items 0            | A 2, B 5
            """);
        assertEquals(Map.of(YearMonth.of(2026, 11), new Measure(2, 5, 840, 1)), play.book().account().measures());
        play.play("2026-11-22 10:02 | reverse one items 1 | -");
        assertEquals(Map.of(), play.book().account().measures());
    }

    @Test
    void aBonusGoesWhenItsMinimumIsMissedAndAMultiplierStays() {
        new Play(Terms.of("A").points(1, 100)
                .promotion(Offer.of("ten").bonus(10).minimum(1000).combinable().promotion())
                .promotion(Offer.of("double").times(200).minimum(1500).combinable().promotion())).play("""
            2026-11-22 10:00 | earn 1 for 700+600+300 as one | A 42
            2026-11-22 10:01 | reverse one items 2           | A 36
            2026-11-22 10:02 | reverse one items 1           | A 14
            2026-11-22 10:03 | reverse one items 0           | -
            """);
    }

    @Test
    void whereNothingKeptCountsNoBonusStays() {
        var tobacco = new Selection(Set.of(), Set.of("tobacco"), Set.of());
        new Play(Terms.of("A").points(0).rate(new AmountRate(1, 100, Optional.empty(), tobacco))
                .promotion(Offer.of("ten").bonus(10).promotion())).play("""
            2026-11-22 10:00 | earn 1 for 700=food+600=tobacco as one | A 17
            2026-11-22 10:01 | reverse one items 0                    | -
            2026-11-22 10:02 | reverse one items 1                    | -
            """);
    }

    @Test
    void theCapsRoomStaysAsGivenAndWhatIsTakenBackIsFreeAgain() {
        new Play(Terms.of("A").points(1, 100).dailyCap(10)).play("""
            2026-11-22 10:00 | earn 1 for 800+400 as one | A 10
            2026-11-22 10:01 | reverse one items 1       | A 8
            2026-11-22 10:02 | earn 1 for 900            | A 10
            2026-11-22 10:03 | reverse one items 0       | A 2
            2026-11-22 10:04 | earn 1 for 2000           | A 10
            """);
    }

    @Test
    void whatIsSpentBecomesADebtPartByPart() {
        new Play(Terms.of("A").points(1, 100).goal(8)).play("""
            2026-11-22 10:00 | earn 1 for 800+400 as one | A 12
            2026-11-22 10:01 | reserve A as it           | A 2
            2026-11-22 10:01 | confirm it                | A 2
            2026-11-22 10:02 | reverse one items 1       | A -2
            2026-11-22 10:03 | earn 1 for 500            | A 3
            2026-11-22 10:04 | reverse one items 0       | A -5
            """);
    }

    @Test
    void theTermsOfItsTimeDecideWhateverTheyAreByThen() {
        var play = new Play(Terms.of("A").points(1, 100)).play("2026-11-22 10:00 | earn 1 for 800+400 as one | A 12");
        play.changed(Terms.of("A").points(5, 100).version(2, Play.instant("2026-11-22T11:00"))).play("""
            2026-11-22 12:00 | reverse one items 1 | A 8
            2026-11-22 12:01 | reverse one         | -
            """);
    }

    @Test
    void inWhateverOrderPartsGoTheRestIsWorthWhatItAloneWouldBe() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            List<PurchaseLine> lines = IntStream.range(0, 2 + random.nextInt(5)).mapToObj(_ -> line(random)).toList();
            var play = play();
            earn(play, "one", lines);
            var kept = new ArrayList<>(lines.stream().map(PurchaseLine::quantity).toList());
            for (int step = 0; step < 6; step++) {
                int line = random.nextInt(lines.size());
                long quantity = 1 + random.nextInt(3);
                if (quantity <= kept.get(line)) {
                    kept.set(line, kept.get(line) - quantity);
                    reverse(play, "part" + step, new Returned.Items(List.of(new Returned.Item(line, OptionalLong.of(quantity)))));
                }
            }
            var alone = play();
            List<PurchaseLine> rest = IntStream.range(0, lines.size()).filter(line -> kept.get(line) > 0)
                    .mapToObj(line -> of(lines.get(line), kept.get(line))).toList();
            if (!rest.isEmpty()) {
                earn(alone, "one", rest);
            }
            assertEquals(exact(alone), exact(play), "seed " + seed);
            assertEquals(alone.book().account().measures(), play.book().account().measures(), "seed " + seed);
        }
    }

    private static Play play() {
        var food = new Selection(Set.of(), Set.of("food"), Set.of());
        return new Play(Terms.of("A").points(3).rate(new AmountRate(2, 700, Optional.of(food), Selection.NOTHING))
                .rate(AmountRate.of(1, 900)).promotion(Offer.of("more").times(130).combinable().promotion())
                .promotion(Offer.of("big").bonus(4).minimum(2000).combinable().promotion()), Terms.of("B").cashback(3, 100), Terms.of("C"));
    }

    private static List<String> exact(Play play) {
        return play.book().account().holdings().entrySet().stream()
                .map(held -> held.getKey() + " " + held.getValue().balance() + "+" + held.getValue().remainder())
                .filter(text -> !text.endsWith(" 0+0")).toList();
    }

    private static PurchaseLine line(Random random) {
        Optional<String> category = Optional.of("food").filter(_ -> random.nextBoolean());
        return new PurchaseLine(Optional.of("x"), category, Optional.empty(), 1 + random.nextInt(3), random.nextInt(900), 0);
    }

    private static PurchaseLine of(PurchaseLine line, long quantity) {
        return new PurchaseLine(line.sku(), line.category(), line.brand(), quantity, line.unitPrice(), 0);
    }

    private static void earn(Play play, String key, List<PurchaseLine> lines) {
        var command = new Command.Earn(request(key), 1, Optional.of(new Purchase("PLN", lines)), Set.of(), false);
        assertTrue(play.book().perform(command) instanceof Decision.Accepted);
    }

    private static void reverse(Play play, String key, Returned returned) {
        Earned earned = play.book().earned(play.book().entry("one").orElseThrow());
        assertTrue(play.book().perform(new Command.Reverse(request(key), earned, returned)) instanceof Decision.Accepted);
        Invariants.check(play.book(), NOON);
    }

    private static Request request(String key) {
        return Request.now(new EntryId(Book.ACCOUNT, key), Sha256.NONE, Actor.SYSTEM, NOON);
    }
}
