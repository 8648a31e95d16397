package regulars.simulator.model;

import java.util.Map;
import java.util.TreeMap;
import regulars.domain.Refusal;

/** A refusal that the fine print asks for, with its nearest miss, as far as that is told. */
public record Refused(String code, Map<String, Object> parameters) {
    /** One that has nothing more to tell. */
    public static Refused of(String code) {
        return new Refused(code, Map.of());
    }

    /** One with its nearest miss. */
    public static Refused of(String code, Map<String, Object> parameters) {
        return new Refused(code, parameters);
    }

    /** Whether it is this one. */
    public boolean is(Refusal refusal) {
        return code.equals(refusal.code()) && parameters.equals(refusal.parameters());
    }

    @Override
    public String toString() {
        return code + " " + new TreeMap<>(parameters);
    }
}
