package regulars.domain.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.Collections;
import regulars.domain.ProgramId;

/**
 * A recent earn that stands, remembered for caps and cool-downs.
 *
 * @param key of its entry
 * @param units given, by program
 */
public record Scan(Instant occurredAt, String key, Map<ProgramId, Long> units) {
    public Scan {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }
}
