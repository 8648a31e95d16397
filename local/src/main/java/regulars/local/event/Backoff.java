package regulars.local.event;

import java.time.Duration;

/** How long a failed delivery waits: twice as long each time. */
public record Backoff(Duration first, Duration longest) {
    private static final int DOUBLINGS_MAX = 20;

    /** Faster than in a cloud, so that a failure is seen through to its end within seconds. */
    public static Backoff local() {
        return new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
    }

    /** The wait after so many failures, counted from one. */
    public Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.clamp(failures - 1, 0, DOUBLINGS_MAX));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
