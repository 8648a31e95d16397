package regulars.domain.ledger;

import java.time.LocalDate;
import regulars.domain.ProgramId;

/**
 * How the members of an account want to be rewarded.
 *
 * @param program of the merchant's choice, at the time
 * @param since the local day on which it was chosen
 */
public record Chosen(ProgramId program, LocalDate since) {
}
