package regulars.platform.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import regulars.domain.timing.Silence;

/** The silence that a timer's last look has found, as its memory holds it. */
public final class SilenceMemory {
    private static final String SINCE = "since";
    private static final String GAP = "gap";

    private SilenceMemory() {
    }

    /** What is to be remembered of it. */
    public static Map<String, String> of(Silence silence) {
        var memory = new HashMap<>(Map.of(SINCE, silence.since().toString()));
        silence.usualGap().ifPresent(gap -> memory.put(GAP, Double.toString(gap)));
        return memory;
    }

    /** The silence that was remembered. */
    public static Silence read(Map<String, String> memory) {
        String gap = memory.get(GAP);
        return new Silence(LocalDate.parse(memory.get(SINCE)),
                gap == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(gap)));
    }
}
