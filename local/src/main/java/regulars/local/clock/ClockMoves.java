package regulars.local.clock;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import regulars.local.schedule.Schedules;

/**
 * Moves the clock forward from stop to stop: every occurrence of a schedule and every retry on the way
 * happens at its instant, and all that follows from it is done before the next. One move at a time.
 */
public final class ClockMoves {
    private static final Duration LONGEST = Duration.ofDays(3653);

    private final LocalClock clock;
    private final Schedules schedules;
    private final Settling settling;
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Waits until everything that can be done at the instant is done. */
    @FunctionalInterface
    public interface Settling {
        /** @param waited whether somebody's wait is just over, so that there is certainly something to be done */
        void settle(boolean waited);
    }

    public ClockMoves(LocalClock clock, Schedules schedules, Settling settling) {
        this.clock = clock;
        this.schedules = schedules;
        this.settling = settling;
    }

    /**
     * Moves to the target, which is given the time at which this move's turn comes.
     *
     * @return how often each function was called by its schedules on the way
     * @throws IllegalArgumentException if that is backwards or more than ten years away
     */
    public Map<String, Integer> move(UnaryOperator<Instant> target) {
        lock.lock();
        try {
            clock.stand();
            Instant end = checked(target);
            schedules.takeFired();
            moveTo(end);
            return schedules.takeFired();
        } finally {
            clock.run();
            lock.unlock();
        }
    }

    private Instant checked(UnaryOperator<Instant> wish) {
        Instant target = target(wish);
        Duration way = Duration.between(clock.instant(), target);
        if (way.isNegative()) {
            throw new IllegalArgumentException("The clock is moved forward only, and it is "
                    + clock.instant() + " already.");
        } else if (way.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The clock is moved by ten years at most.");
        }
        return target;
    }

    private Instant target(UnaryOperator<Instant> wish) {
        try {
            return wish.apply(clock.instant());
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("There is no such time.", e);
        }
    }

    private void moveTo(Instant end) {
        settling.settle(false);
        for (Instant stop = nextStop(); !stop.isAfter(end); stop = nextStop()) {
            stopAt(stop);
        }
        clock.standAt(end);
    }

    private Instant nextStop() {
        return clock.nextWait().filter(schedules.next()::isAfter).orElse(schedules.next());
    }

    private void stopAt(Instant stop) {
        if (stop.isBefore(schedules.next())) {
            clock.standAt(stop);
            settling.settle(true);
        } else if (schedules.isIdle()) {
            schedules.pass();
        } else {
            boolean waited = clock.nextWait().filter(stop::equals).isPresent();
            clock.standAt(stop);
            clock.keep();
            schedules.fire();
            settling.settle(waited);
        }
    }

    /** Fires what the running clock has come to, unless a move is under way, which does that itself. */
    void tick() {
        if (lock.tryLock()) {
            try {
                fireUpTo(clock.instant());
            } finally {
                lock.unlock();
            }
        }
    }

    private void fireUpTo(Instant now) {
        schedules.skipTo(now);
        while (!schedules.next().isAfter(now)) {
            if (schedules.isIdle()) {
                schedules.pass();
            } else {
                schedules.fire();
            }
        }
    }
}
