package regulars.domain.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import regulars.domain.Violation;

class PurchaseTest {
    private static final long LIMIT = Purchase.AMOUNT_LIMIT;

    @Test
    void aLineIsQuantityTimesPriceLessDiscount() {
        assertEquals(2750, line(3, 1000, 250).amount());
        assertEquals(new Money("PLN", 2750), new Purchase("PLN", List.of(line(3, 1000, 250))).total());
        assertEquals(new Money("EUR", 1340), Purchase.of("EUR", 1340).total());
    }

    @Test
    void whatIsWithinTheLimitsIsAPurchase() {
        assertEquals(List.of(), Purchase.of("PLN", 0).violations());
        assertEquals(List.of(), Purchase.of("PLN", LIMIT).violations());
        assertEquals(List.of(), new Purchase("PLN", List.of(line(1_000_000, 1_000_000, 0))).violations());
        assertEquals(List.of(), new Purchase("PLN", List.of(line(2, LIMIT / 2, LIMIT))).violations());
        assertEquals(List.of(), new Purchase("PLN", Collections.nCopies(100, line(1, 1, 1))).violations());
    }

    @Test
    void everyFieldBeyondItsLimitsIsNamed() {
        assertViolation(Violation.of("/currency", "pattern"), Purchase.of("zł", 1));
        assertViolation(Violation.of("/lines", "required"), new Purchase("PLN", List.of()));
        assertViolation(new Violation("/lines", "too-many", Map.of("most", 100)),
                new Purchase("PLN", Collections.nCopies(101, line(1, 1, 0))));
        assertViolation(Violation.outOfRange("/lines/1/quantity", 1, 1_000_000),
                new Purchase("PLN", List.of(line(1, 1, 0), line(0, 1, 0))));
        assertViolation(Violation.outOfRange("/lines/0/unitPrice", 0, LIMIT), Purchase.of("PLN", -1));
        assertViolation(Violation.outOfRange("/lines/0/unitPrice", 0, LIMIT), Purchase.of("PLN", LIMIT + 1));
        assertViolation(Violation.outOfRange("/lines/0/discount", 0, 300), new Purchase("PLN", List.of(line(3, 100, 301))));
        assertViolation(Violation.outOfRange("/lines/0/discount", 0, 300), new Purchase("PLN", List.of(line(3, 100, -1))));
        assertViolation(Violation.outOfRange("/lines/0/unitPrice", 0, LIMIT / 2),
                new Purchase("PLN", List.of(line(2, LIMIT, 0))));
        assertViolation(Violation.outOfRange("/lines", 0, LIMIT),
                new Purchase("PLN", List.of(line(1, LIMIT, 0), line(1, 1, 0))));
        assertViolation(Violation.of("/lines/0/brand", "blank"), new Purchase("PLN", List.of(
                new PurchaseLine(Optional.empty(), Optional.empty(), Optional.of(" "), 1, 1, 0))));
    }

    @Test
    void numbersThatNoLongHoldsAreRefusedAndNotWrapped() {
        assertThrows(ArithmeticException.class, () -> line(Long.MAX_VALUE, 2, 0).amount());
        assertEquals(2, new Purchase("PLN", List.of(line(Long.MAX_VALUE, Long.MAX_VALUE, 0))).violations().size());
        assertThrows(IllegalArgumentException.class, () -> new Money("PLN", -1));
    }

    private static void assertViolation(Violation expected, Purchase purchase) {
        assertEquals(List.of(expected), purchase.violations());
    }

    private static PurchaseLine line(long quantity, long price, long discount) {
        return new PurchaseLine(Optional.empty(), Optional.empty(), Optional.empty(), quantity, price, discount);
    }
}
