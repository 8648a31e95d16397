package regulars.tests.system;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * A clock that runs on by itself and can be moved forward. It starts on a Monday at ten in the morning, whatever the day,
 * and in a time to come: the embedded table goes by the machine's clock when it drops what has expired.
 */
public final class MovableClock implements InstantSource {
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final long started = System.nanoTime();
    private Instant origin = LocalDate.of(2040, 1, 2).atTime(MORNING).toInstant(ZoneOffset.UTC);

    @Override
    public synchronized Instant instant() {
        return origin.plusNanos(System.nanoTime() - started);
    }

    public synchronized void forward(Duration by) {
        origin = origin.plus(by);
    }

    /** Moves on to the next morning, so that what a day allows is not used up and no midnight is near. */
    public synchronized void nextMorning() {
        Instant now = instant();
        LocalDate tomorrow = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        forward(Duration.between(now, tomorrow.atTime(MORNING).toInstant(ZoneOffset.UTC)));
    }
}
