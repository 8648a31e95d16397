package regulars.domain.ledger;

import java.time.Instant;
import java.util.List;
import regulars.domain.ProgramId;

/**
 * A reward whose cost has been taken out and which waits for its confirmation.
 *
 * @param id the entry that reserved it
 * @param version the program's version whose price was paid
 * @param lots what the cost was taken from, with positive units
 * @param expiresAt first instant at which it is over
 */
public record Reservation(
        EntryId id, ProgramId program, int version, long cost, List<LotChange> lots, Instant expiresAt) {
    public Reservation {
        lots = List.copyOf(lots);
    }
}
