package regulars.local.clock;

import java.time.Duration;
import regulars.local.log.RunLog;

/** Fires schedules as the clock runs on by itself. */
public final class Ticker implements AutoCloseable {
    private static final RunLog LOG = RunLog.of("clock");
    private static final Duration LOOK = Duration.ofMillis(500);

    private final ClockMoves moves;
    private final Thread thread = Thread.ofVirtual().name("ticker").unstarted(this::run);
    private volatile boolean closed;

    public Ticker(ClockMoves moves) {
        this.moves = moves;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            try {
                Thread.sleep(LOOK);
                moves.tick();
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                if (!closed) {
                    LOG.say("A schedule could not be fired", e);
                }
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
