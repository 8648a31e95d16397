package regulars.domain.ledger;

import regulars.domain.Refusal;

/** What became of a command. */
public sealed interface Decision {
    /** To be written as it stands, in one transaction. */
    record Accepted(Posting posting) implements Decision {
    }

    /** Nothing is to be written. */
    record Refused(Refusal refusal) implements Decision {
    }
}
