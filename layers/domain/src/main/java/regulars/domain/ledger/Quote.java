package regulars.domain.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.Saving;

/** What a scan would give if it were made now. */
public sealed interface Quote {
    /**
     * So much, in each program that it would count in.
     *
     * @param savings what discount programs take off the price
     */
    record Offered(Map<ProgramId, Explanation> explanations, Map<ProgramId, Saving> savings) implements Quote {
        public Offered {
            explanations = Collections.unmodifiableMap(new TreeMap<>(explanations));
            savings = Collections.unmodifiableMap(new TreeMap<>(savings));
        }
    }

    /** Nothing. */
    record Refused(Refusal refusal) implements Quote {
    }
}
