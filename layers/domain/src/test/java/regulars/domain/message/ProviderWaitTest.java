package regulars.domain.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProviderWaitTest {
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    private static Instant after(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void itWaitsLongerEachTimeAndNeverMoreThanAnHour() {
        var pauses = new ArrayList<Long>();
        var wait = ProviderWait.none(NOON);
        for (int time = 0; time < 6; time++) {
            var hold = (SendDecision.Hold) wait.until(NOON, Optional.empty());
            pauses.add(Duration.between(NOON, hold.until()).toMinutes());
            wait = wait.again();
        }
        assertEquals(List.of(1L, 5L, 15L, 60L, 60L, 60L), pauses);
    }

    @Test
    void itIsGivenUpWhereTheNextTimeWouldBeAfterItsOwn() {
        var wait = new ProviderWait(NOON, 1);

        assertEquals(new SendDecision.Hold(after(5)), wait.until(NOON, Optional.of(after(5))));
        assertEquals(new SendDecision.Skip(SkipReason.TOO_LATE), wait.until(NOON, Optional.of(after(5).minusMillis(1))));
    }

    @Test
    void withoutATimeOfItsOwnItWaitsForThreeDays() {
        var wait = new ProviderWait(NOON.minus(Duration.ofDays(3)).plus(Duration.ofHours(1)), 40);

        assertEquals(new SendDecision.Hold(after(60)), wait.until(NOON, Optional.empty()));
        assertEquals(new SendDecision.Skip(SkipReason.NOT_TAKEN), wait.until(NOON.plusMillis(1), Optional.empty()));
        assertEquals(new SendDecision.Hold(after(61)), wait.until(after(1), Optional.of(after(90))), "its own time counts, not the days");
    }
}
