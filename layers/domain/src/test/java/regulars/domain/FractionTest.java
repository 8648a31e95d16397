package regulars.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Test
    void itIsReducedAndItsDenominatorIsAboveZero() {
        assertEquals("17/25", Fraction.of(68, 100).toString());
        assertEquals("-1/2", Fraction.of(2, -4).toString());
        assertEquals("0", Fraction.of(0, -7).toString());
        assertEquals("3", Fraction.of(9, 3).toString());
        assertEquals(Fraction.of(1, 3), Fraction.of(-2, -6));
        assertThrows(ArithmeticException.class, () -> Fraction.of(1, 0));
    }

    @Test
    void floorAndCeilingAreOfTheNumberLineNotOfTheDigits() {
        for (List<String> row : Table.rows("""
            7/2  |  3 |  4
            -7/2 | -4 | -3
            3    |  3 |  3
            -3   | -3 | -3
            -1/9 | -1 |  0
            0    |  0 |  0
            """)) {
            Fraction fraction = Fraction.parse(row.get(0));
            assertEquals(Long.parseLong(row.get(1)), fraction.floor(), row.toString());
            assertEquals(Long.parseLong(row.get(2)), fraction.ceiling(), row.toString());
        }
        assertThrows(ArithmeticException.class, () -> Fraction.of(Long.MAX_VALUE).plus(Fraction.ONE).floor());
    }

    @Test
    void whatIsPrintedIsReadAndNothingElseIs() {
        var random = new Random(1);
        for (int round = 0; round < 1000; round++) {
            Fraction fraction = Fraction.of(random.nextInt(-500, 500), random.nextInt(1, 100));
            assertEquals(fraction, Fraction.parse(fraction.toString()));
        }
        for (String text : List.of("", "2/4", "1/-2", "+1", "01", "1/0", "-0", "1/1", "0.5", "1/2/3", " 1", "/2")) {
            assertThrows(IllegalArgumentException.class, () -> Fraction.parse(text), text);
        }
    }

    @Test
    void itCalculatesAsOneDoesByHand() {
        assertEquals(Fraction.of(5, 6), Fraction.of(1, 2).plus(Fraction.of(1, 3)));
        assertEquals(Fraction.of(1, 6), Fraction.of(1, 2).minus(Fraction.of(1, 3)));
        assertEquals(Fraction.of(1, 6), Fraction.of(1, 2).times(Fraction.of(1, 3)));
        assertEquals(Fraction.of(1, 3), Fraction.of(1, 2).min(Fraction.of(1, 3)));
        assertEquals(Fraction.of(1, 2), Fraction.of(1, 2).max(Fraction.of(1, 3)));
        assertTrue(Fraction.of(-1, 2).compareTo(Fraction.of(-1, 3)) < 0);
        assertTrue(Fraction.of(2, 2).isWhole());
        assertEquals(-1, Fraction.of(-1, 9).signum());
    }
}
