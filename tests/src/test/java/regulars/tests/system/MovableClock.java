package regulars.tests.system;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import regulars.local.Local;

/** The clock of the running system: it runs on by itself and can be moved forward, and all that becomes due is done. */
public final class MovableClock implements InstantSource {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Instant FIRST_MORNING = LocalDate.of(2040, 1, 2).atTime(MORNING).toInstant(ZoneOffset.UTC);

    private final Local local;

    MovableClock(Local local) {
        this.local = local;
    }

    /**
     * The clock that a run is started with: from a Monday at ten in the morning on, whatever the day, and in a time to
     * come, since the embedded table goes by the machine's clock when it drops what has expired.
     */
    static InstantSource fromMonday() {
        long started = System.nanoTime();
        return () -> FIRST_MORNING.plusNanos(System.nanoTime() - started);
    }

    @Override
    public Instant instant() {
        return local.now();
    }

    public void forward(Duration by) {
        local.advance(by);
    }

    /** Moves on to the next morning, so that what a day allows is not used up and no midnight is near. */
    public void nextMorning() {
        LocalDate tomorrow = LocalDate.ofInstant(instant(), ZoneOffset.UTC).plusDays(1);
        local.moveTo(tomorrow.atTime(MORNING).toInstant(ZoneOffset.UTC));
    }
}
