package regulars.domain.ledger;

import regulars.domain.ProgramId;

/**
 * One member gives units to another. It concerns two accounts: the giver's writes the request's entry, the receiver's
 * one under {@link EntryId#receiving}.
 *
 * @param units whole ones, at least 1
 */
public record Transfer(Request request, ProgramId program, long units) {
    /** Throws IllegalArgumentException for less than a unit. */
    public Transfer {
        if (units < 1) {
            throw new IllegalArgumentException("at least a unit is given");
        }
    }
}
