package regulars.domain.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;

/**
 * A recent earn that stands, remembered for caps and cool-downs.
 *
 * @param key of its entry
 * @param units given, by program, to the last fraction
 */
public record Scan(Instant occurredAt, String key, Map<ProgramId, Fraction> units) {
    /** Oldest first. */
    static final Comparator<Scan> ORDER = Comparator.comparing(Scan::occurredAt).thenComparing(Scan::key);

    public Scan {
        units = Collections.unmodifiableMap(new TreeMap<>(units));
    }

    /** The same, with so much less in these programs. */
    Scan without(Map<ProgramId, Fraction> taken) {
        var less = new TreeMap<>(units);
        taken.forEach((program, gone) -> less.computeIfPresent(program, (_, had) -> had.minus(gone)));
        return new Scan(occurredAt, key, less);
    }

    /** What it gave in one program. */
    Fraction unitsIn(ProgramId program) {
        return units.getOrDefault(program, Fraction.ZERO);
    }
}
