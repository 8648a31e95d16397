package regulars.platform.http;

import java.util.random.RandomGenerator;

/** Full jitter: whoever lost a race for an item comes back at a time of its own. */
public final class Jitter {
    /** So often it is tried; then the caller is asked to come back. */
    public static final int TRIES_MAX = 40;

    private static final int PAUSE_MILLIS_MAX = 60;

    private final RandomGenerator random;

    public Jitter(RandomGenerator random) {
        this.random = random;
    }

    /** Waits before the try after this one, counted from 0. */
    public void pause(int attempt) {
        try {
            Thread.sleep(random.nextInt(Math.min(PAUSE_MILLIS_MAX, 4 << Math.min(attempt, 8)) + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy();
        }
    }
}
