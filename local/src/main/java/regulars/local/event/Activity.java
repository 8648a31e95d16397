package regulars.local.event;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what has happened, so that somebody who watches sees whether anything has happened in between. */
public final class Activity {
    private final AtomicLong happened = new AtomicLong();

    /** A batch has been worked on, well or not. */
    public void finished() {
        happened();
    }

    /** Something was written or sent. */
    public void happened() {
        happened.incrementAndGet();
    }

    public long count() {
        return happened.get();
    }
}
