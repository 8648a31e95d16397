package regulars.tests.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static regulars.tests.system.Owner.object;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import regulars.tests.system.Answer;
import regulars.tests.system.Call;
import regulars.tests.system.Regulars;
import regulars.tests.system.SystemTest;

/** The clock that one can move. */
@SystemTest(own = true)
class MovedClockTest {
    private final Regulars regulars;

    MovedClockTest(Regulars regulars) {
        this.regulars = regulars;
    }

    @Test
    void itGoesForwardByASpanOrToAnInstant() {
        Instant before = regulars.now();
        regulars.advance(Duration.ofDays(1));
        Instant between = regulars.now();
        assertFalse(Duration.between(before, between).compareTo(Duration.ofDays(1)) < 0);

        Instant target = between.plus(Duration.ofHours(5));
        regulars.moveTo(target);
        assertFalse(regulars.now().isBefore(target));
        assertTrue(Duration.between(target, regulars.now()).toSeconds() < 60);
    }

    /** While it runs, now is over before one has said it. */
    @Test
    void byNothingIsNoWayBack() {
        regulars.moveClock(object().put("advance", "PT0S")).expect(200);
    }

    @Test
    void itNeverGoesBack() {
        Instant before = regulars.now();

        regulars.moveClock(object().put("at", before.minusSeconds(60).toString())).expect(400);
        regulars.moveClock(object().put("advance", "-PT1M")).expect(400);
        assertFalse(regulars.now().isBefore(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "{\"advance\":\"soon\"}", "{\"advance\":7}", "{\"at\":\"2041-02-30T09:00:00Z\"}", "{\"at\":\"2041-03-01T09:00:00\"}",
        "{\"at\":\"9999999-01-01T00:00:00Z\"}", "{\"advance\":\"P1D\",\"at\":\"2099-01-01T00:00:00Z\"}", "{\"advance\":\"P99999D\"}", "{", ""})
    void whatIsNoMoveIsRefused(String body) {
        Instant before = regulars.now();

        Answer answer = regulars.client().sendUnchecked(Call.of("POST", "/_local/clock").text(body));
        assertEquals(400, answer.status(), answer.text());
        assertTrue(Duration.between(before, regulars.now()).toSeconds() < 60);
    }

    @Test
    void anotherSiteCannotMoveIt() {
        Instant before = regulars.now();

        Answer answer = regulars.client().sendUnchecked(Call.of("POST", "/_local/clock").json(object().put("advance", "P30D"))
                .header("Sec-Fetch-Site", "cross-site").header("Origin", "https://elsewhere.example"));
        assertEquals(403, answer.status(), answer.text());
        assertTrue(Duration.between(before, regulars.now()).toSeconds() < 60);
    }
}
