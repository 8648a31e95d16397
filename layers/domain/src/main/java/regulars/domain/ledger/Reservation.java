package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.program.RewardId;

/**
 * A reward whose cost has been taken out and which waits for its confirmation.
 *
 * @param id the entry that reserved it
 * @param reward empty where a value was taken, and where it is not known any more
 * @param taken by program, that of the reward first
 * @param use of a limited reward, which is given back where it is not redeemed
 * @param expiresAt first instant at which it is over
 */
public record Reservation(EntryId id, Optional<RewardId> reward, List<Taken> taken, Optional<Use> use, Instant expiresAt) {
    /**
     * What was taken in one program.
     *
     * @param version the program's version by which it was
     * @param lots what it was taken from, with positive units
     */
    public record Taken(ProgramId program, int version, long units, List<LotChange> lots) {
        public Taken {
            lots = List.copyOf(lots);
        }
    }

    /** Throws IllegalArgumentException where nothing was taken. */
    public Reservation {
        taken = List.copyOf(taken);
        if (taken.isEmpty()) {
            throw new IllegalArgumentException("a reservation has taken something");
        }
    }

    /** The program of the reward. */
    public ProgramId program() {
        return taken.getFirst().program();
    }

    /** The version of the reward's program. */
    public int version() {
        return taken.getFirst().version();
    }

    /** What was taken in the reward's program. */
    public long cost() {
        return taken.getFirst().units();
    }

    /** What puts everything back. */
    List<Movement> putBack(Draft draft, String rule) {
        return taken.stream().map(part -> Movement.of(part.program(), part.version(), rule,
                draft.holding(part.program()).putBack(part.lots()))).toList();
    }
}
