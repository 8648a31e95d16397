package regulars.domain.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;

/** What a scan would give if it were made now. */
public sealed interface Quote {
    /** So much, in each program that it would count in. */
    record Offered(Map<ProgramId, Explanation> explanations) implements Quote {
        public Offered {
            explanations = Collections.unmodifiableMap(new TreeMap<>(explanations));
        }
    }

    /** Nothing. */
    record Refused(Refusal refusal) implements Quote {
    }
}
