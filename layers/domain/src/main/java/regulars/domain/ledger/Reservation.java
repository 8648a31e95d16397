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
 * @param version the program's version whose price was paid
 * @param reward empty where a value was taken, and where it is not known any more
 * @param lots what the cost was taken from, with positive units
 * @param use of a limited reward, which is given back where it is not redeemed
 * @param expiresAt first instant at which it is over
 */
public record Reservation(
        EntryId id,
        ProgramId program,
        int version,
        Optional<RewardId> reward,
        long cost,
        List<LotChange> lots,
        Optional<Use> use,
        Instant expiresAt) {
    public Reservation {
        lots = List.copyOf(lots);
    }
}
