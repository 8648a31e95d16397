package regulars.local.template;

import java.time.Duration;
import java.time.Instant;

/** Every so often, counted from the epoch, so that it does not matter when the run was started. */
record Rate(Duration period) implements Recurrence {
    @Override
    public Instant next(Instant after) {
        long seconds = period.toSeconds();
        return Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), seconds) + 1) * seconds);
    }
}
