package regulars.domain.coupon;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often something was used, and by whom it is reserved.
 *
 * @param used  for good
 * @param holds those that may have lapsed included; look at it through {@link #asOf}
 */
public record Tally(long used, List<Hold> holds) {
    /** Nobody has used it. */
    public static final Tally NONE = new Tally(0, List.of());
    /** Most reservations that are open at the same time. */
    public static final int HOLDS_LIMIT = 100;

    /** A reservation.
     * @param use       by whom
     * @param expiresAt first instant at which it is over */
    public record Hold(String use, Instant expiresAt) {
    }

    public Tally {
        holds = List.copyOf(holds);
    }

    /** What is so at this instant: a reservation that has lapsed is none. */
    public Tally asOf(Instant now) {
        return new Tally(used, holds.stream().filter(hold -> now.isBefore(hold.expiresAt())).toList());
    }

    /** How often it is gone, for good or for now. */
    public long taken() {
        return used + holds.size();
    }

    /** Whether this use has it reserved. */
    public boolean isHeldBy(String use) {
        return holds.stream().anyMatch(hold -> hold.use().equals(use));
    }

    /** When the next reservation lapses. */
    public Optional<Instant> nextEnd() {
        return holds.stream().map(Hold::expiresAt).min(Comparator.naturalOrder());
    }

    /** With one more reservation. */
    public Tally holding(String use, Instant expiresAt) {
        return new Tally(used, Stream.concat(holds.stream(), Stream.of(new Hold(use, expiresAt))).toList());
    }

    /** Without this reservation. */
    public Tally without(String use) {
        return new Tally(used, holds.stream().filter(hold -> !hold.use().equals(use)).toList());
    }

    /** With this reservation used for good. */
    public Tally redeemed(String use) {
        return new Tally(used + 1, without(use).holds());
    }
}
