package regulars.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one clock of a run: another clock, moved forward. While it is being moved it stands still at each stop, so that
 * whatever happens there happens at that instant. Who has to wait waits by this clock.
 */
public final class LocalClock implements InstantSource {
    /** The other clock may be moved too, so nobody sleeps longer than this without a look. */
    private static final long LOOK_MILLISECONDS = 1000;

    private record Wait(String owner, Instant until) {
    }

    private final InstantSource other;
    private final ClockFile file;
    private final List<Wait> waits = new ArrayList<>();
    private Duration moved;
    private Optional<Instant> stop = Optional.empty();

    /** Goes on from where the folder says it was moved to, if there is one. */
    public LocalClock(InstantSource other, Optional<Path> folder) {
        this.other = other;
        this.file = new ClockFile(folder);
        this.moved = file.read();
    }

    /** Lets the clock of a new folder begin so much ahead of the other clock, or behind it where that is negative. */
    public static void begin(Path folder, Duration moved) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new ClockFile(Optional.of(folder)).write(moved);
    }

    @Override
    public synchronized Instant instant() {
        return stop.orElseGet(() -> other.instant().plus(moved));
    }

    /** How far it is ahead of the other clock. */
    public synchronized Duration moved() {
        return stop.map(instant -> Duration.between(other.instant(), instant)).orElse(moved);
    }

    /** Stands still from now on. */
    synchronized void stand() {
        stop = Optional.of(instant());
    }

    /** Stands at this instant, never an earlier one; whoever waited for it goes on. */
    synchronized void standAt(Instant instant) {
        stop = Optional.of(instant.isBefore(instant()) ? instant() : instant);
        waits.removeIf(wait -> !wait.until().isAfter(instant()));
        notifyAll();
    }

    /** Writes down where it stands, so that a kill does not turn time back. */
    synchronized void keep() {
        file.write(moved());
    }

    /** Runs on from where it stands. */
    synchronized void run() {
        moved = moved();
        stop = Optional.empty();
        file.write(moved);
        notifyAll();
    }

    /** Waits by this clock; until then the owner counts as waiting. */
    public synchronized void pause(String owner, Duration duration) throws InterruptedException {
        var wait = new Wait(owner, instant().plus(duration));
        waits.add(wait);
        try {
            while (instant().isBefore(wait.until())) {
                wait(stop.isPresent() ? LOOK_MILLISECONDS : untilNextLook(wait));
            }
        } finally {
            waits.remove(wait);
        }
    }

    private long untilNextLook(Wait wait) {
        return Math.clamp(Duration.between(instant(), wait.until()).toMillis() + 1, 1, LOOK_MILLISECONDS);
    }

    /** The instant that somebody waits for next. */
    synchronized Optional<Instant> nextWait() {
        return waits.stream().map(Wait::until).min(Instant::compareTo);
    }

    /** How many waits of this owner are not over yet. */
    public synchronized int waiting(String owner) {
        return (int) waits.stream().filter(wait -> wait.owner().equals(owner)).count();
    }
}
