package regulars.domain.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import regulars.domain.Violation;

class ProgramTest {
    @Test
    void whatIsWithinTheLimitsCanBePutInForce() {
        assertValid(Terms.of("A"));
        assertValid(Terms.of("A").goal(2).name("x").reward("Кафе ☕").dailyCap(1).months(1));
        assertValid(Terms.of("A").coolDown(Duration.ofSeconds(1)).reservation(Duration.ofMinutes(1)));
        assertValid(Terms.of("A").goal(100).joiningBonus(20).dailyCap(1000).coolDown(Duration.ofHours(24)).months(120));
        assertValid(Terms.of("A").name("😀".repeat(60)).reward("ż".repeat(80)));
    }

    @Test
    void everyNumberBeyondItsLimitsIsNamed() {
        assertViolation(Violation.outOfRange("/goal", 2, 100), Terms.of("A").goal(1));
        assertViolation(Violation.outOfRange("/goal", 2, 100), Terms.of("A").goal(101));
        assertViolation(Violation.outOfRange("/joiningBonus", 0, 20), Terms.of("A").joiningBonus(-1));
        assertViolation(Violation.outOfRange("/joiningBonus", 0, 20), Terms.of("A").joiningBonus(21));
        assertViolation(Violation.outOfRange("/dailyCap", 1, 1000), Terms.of("A").dailyCap(0));
        assertViolation(Violation.outOfRange("/coolDownSeconds", 1, 86400), Terms.of("A").coolDown(Duration.ZERO));
        assertViolation(Violation.outOfRange("/coolDownSeconds", 1, 86400), Terms.of("A").coolDown(Duration.ofDays(2)));
        assertViolation(Violation.outOfRange("/expiryMonths", 1, 120), Terms.of("A").months(0));
        assertViolation(Violation.outOfRange("/expiryMonths", 1, 120), Terms.of("A").months(121));
        assertViolation(Violation.outOfRange("/reservationSeconds", 60, 86400),
                Terms.of("A").reservation(Duration.ofSeconds(59)));
    }

    @Test
    void aNameSaysSomethingOnOneLineInOneDirection() {
        assertViolation(Violation.of("/name", "blank"), Terms.of("A").name(" \u00a0\t"));
        assertViolation(Violation.of("/name", "unprintable"), Terms.of("A").name("a\r\nb"));
        assertViolation(Violation.of("/reward", "unprintable"), Terms.of("A").reward("a\u202eb"));
        assertViolation(Violation.of("/reward", "unprintable"), Terms.of("A").reward("a\ud800b"));
        assertViolation(new Violation("/name", "too-long", Map.of("most", 60)), Terms.of("A").name("x".repeat(61)));
        assertViolation(new Violation("/reward", "too-long", Map.of("most", 80)), Terms.of("A").reward("x".repeat(81)));
    }

    @Test
    void allViolationsAreNamedAtOnceInTheOrderOfTheFields() {
        List<String> pointers = Terms.of("A").name("").goal(0).dailyCap(-1).program().violations().stream()
                .map(Violation::pointer).toList();
        assertEquals(List.of("/name", "/goal", "/dailyCap"), pointers);
    }

    private static void assertValid(Terms terms) {
        assertEquals(List.of(), terms.program().violations());
    }

    private static void assertViolation(Violation expected, Terms terms) {
        assertEquals(List.of(expected), terms.program().violations());
    }
}
