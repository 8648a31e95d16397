package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a movement did to one lot.
 *
 * @param lot the lot's last day; empty for the lot that never lapses
 * @param units change of what remains
 * @param lapsed change of what lapsed there: up when it lapses, down when a reversal counts it as taken
 */
public record LotChange(Optional<LocalDate> lot, long units, long lapsed) {
}
