package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import regulars.domain.Violation;
import regulars.domain.purchase.Money;
import regulars.domain.purchase.Purchase;
import regulars.domain.purchase.PurchaseLine;
import regulars.domain.purchase.SalesChannel;

/** What members pay less. */
class SavingTest {
    private static final LocalDateTime SUNDAY_NOON = LocalDateTime.of(2026, 11, 22, 12, 0);
    private static final Selection DRINKS = new Selection(Set.of(), Set.of("drinks"), Set.of());

    private static Discount discount(int percent, Optional<Selection> only, OptionalInt fromLevel, long minimum) {
        return new Discount(percent, new Conditions(minimum, Set.of(), Set.of(), fromLevel, Optional.empty(), only),
                Selection.NOTHING, Optional.empty());
    }

    private static Discount discount(int percent) {
        return discount(percent, Optional.empty(), OptionalInt.empty(), 0);
    }

    private static Program program(Discount... discounts) {
        Program stamps = Terms.of("A").program();
        return new Program(stamps.id(), 1, stamps.since(), "Members pay less", stamps.status(), ProgramKind.DISCOUNT,
                new Earning(0, Optional.of("PLN"), List.of(), List.of(discounts)), List.of(), 0, stamps.dailyCap(), stamps.coolDown(),
                stamps.activation(), stamps.lotExpiry(), stamps.reversalPolicy(), stamps.reservationTimeToLive(), List.of());
    }

    private static PurchaseLine line(long quantity, long price, String category) {
        return new PurchaseLine(Optional.empty(), Optional.of(category), Optional.empty(), quantity, price, 0);
    }

    private static Optional<Saving> saving(Program program, int level, PurchaseLine... lines) {
        return Saving.of(program, new Occasion(SUNDAY_NOON, SalesChannel.COUNTER, Optional.empty(), level, 1, Set.of(),
                Optional.of(new Purchase("PLN", List.of(lines)))));
    }

    private static Optional<Saving> of(int percent, long amount) {
        return Optional.of(new Saving(percent, new Money("PLN", amount)));
    }

    @Test
    void eachLineHasTheHighestThatCountsForIt() {
        Program program = program(discount(10), discount(25, Optional.of(DRINKS), OptionalInt.empty(), 0));
        assertEquals(of(25, 250 + 200), saving(program, 0, line(1, 1000, "drinks"), line(2, 1000, "cakes")));
        assertEquals(of(10, 200), saving(program, 0, line(2, 1000, "cakes")));
    }

    @Test
    void theSumIsRoundedOnceAndUp() {
        assertEquals(of(10, 1), saving(program(discount(10)), 0, line(1, 1, "cakes")));
        assertEquals(of(10, 1), saving(program(discount(10)), 0, line(1, 5, "cakes"), line(1, 5, "cakes")));
        assertEquals(of(33, 34), saving(program(discount(33)), 0, line(1, 101, "cakes")));
    }

    @Test
    void byLevelAndFromAMinimumOnOfTheWholePurchase() {
        Program program = program(discount(5), discount(10, Optional.empty(), OptionalInt.of(1), 0), discount(20, Optional.empty(), OptionalInt.of(2), 5000));
        assertEquals(of(5, 50), saving(program, 0, line(1, 1000, "cakes")));
        assertEquals(of(10, 100), saving(program, 1, line(1, 1000, "cakes")));
        assertEquals(of(10, 499), saving(program, 2, line(1, 4990, "cakes")));
        assertEquals(of(20, 1000), saving(program, 2, line(1, 4000, "cakes"), line(1, 1000, "drinks")));
    }

    @Test
    void inItsHoursAndNotForWhatIsLeftOut() {
        var evenings = new WeeklyHours(EnumSet.of(DayOfWeek.SUNDAY), LocalTime.of(18, 0), LocalTime.of(22, 0));
        assertEquals(Optional.empty(), saving(program(new Discount(10, Conditions.NONE, Selection.NOTHING, Optional.of(evenings))), 0, line(1, 1000, "cakes")));
        assertEquals(Optional.empty(), saving(program(new Discount(10, Conditions.NONE, DRINKS, Optional.empty())), 0, line(1, 1000, "drinks")));
        assertEquals(Optional.empty(), saving(program(discount(10)), 0, line(1, 0, "cakes")));
    }

    @Test
    void ofAnAmountAloneNobodyKnowsWhatItWasFor() {
        var amount = new Occasion(SUNDAY_NOON, SalesChannel.COUNTER, Optional.empty(), 0, 1, Set.of(), Optional.of(Purchase.of("PLN", 1000)));
        assertEquals(of(10, 100), Saving.of(program(discount(10)), amount));
        assertEquals(Optional.empty(), Saving.of(program(discount(25, Optional.of(DRINKS), OptionalInt.empty(), 0)), amount));
    }

    @Test
    void aDiscountProgramHasDiscountsAndNothingElse() {
        assertEquals(List.of(), program(discount(10)).violations());
        assertEquals(List.of("/discounts"), pointers(program()));
        assertEquals(List.of("/discounts/0/percent", "/discounts/1/fromLevel"),
                pointers(program(discount(101), discount(10, Optional.empty(), OptionalInt.of(11), 0))));
        assertEquals(List.of("/discounts/0/except"), pointers(program(new Discount(10,
                new Conditions(0, Set.of(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.of(DRINKS)), DRINKS, Optional.empty()))));
    }

    private static List<String> pointers(Program program) {
        return program.violations().stream().map(Violation::pointer).toList();
    }
}
