package regulars.local.event;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what event sources have finished, so that somebody who watches sees whether anything has happened in between.
 */
public final class Activity {
    private final AtomicLong finished = new AtomicLong();

    /** A batch has been worked on, well or not. */
    public void finished() {
        finished.incrementAndGet();
    }

    public long count() {
        return finished.get();
    }
}
