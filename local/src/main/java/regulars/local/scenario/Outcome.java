package regulars.local.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.local.shop.Reply;

/**
 * What came of a step.
 *
 * @param gives      units by program, without those that got nothing
 * @param carried    exact fractions that are carried, by program
 * @param promotions ids of those that counted, by program
 * @param saves      less to pay by a coupon, in minor units
 * @param refused    the problem's code, empty where it was done
 * @param why        the refusal in words
 */
record Outcome(Map<String, Long> gives, Map<String, String> carried, Map<String, List<String>> promotions, long saves,
               Optional<String> refused, String why) {
    static final Outcome DONE = of(Map.of(), Map.of(), Map.of());

    /** It was done. */
    static Outcome of(Map<String, Long> gives, Map<String, String> carried, Map<String, List<String>> promotions) {
        return new Outcome(gives, carried, promotions, 0, Optional.empty(), "");
    }

    /** A coupon was used. */
    static Outcome saving(long saves) {
        return new Outcome(Map.of(), Map.of(), Map.of(), saves, Optional.empty(), "");
    }

    static Outcome refused(Reply reply) {
        String fields = String.join(", ", reply.json().path("errors").valueStream()
                .map(error -> error.path("pointer").asString() + " " + error.path("detail").asString()).toList());
        String why = reply.json().path("detail").asString(reply.json().path("title").asString(""));
        return new Outcome(Map.of(), Map.of(), Map.of(), 0, Optional.of(reply.code()), fields.isEmpty() ? why : why + " (" + fields + ")");
    }

    /** After another of the same step: what is given adds up, the rest is as it is now. */
    Outcome after(Outcome before) {
        var sum = new TreeMap<>(before.gives);
        gives.forEach((program, units) -> sum.merge(program, units, Long::sum));
        sum.values().removeIf(units -> units == 0);
        return new Outcome(sum, carried, promotions, before.saves + saves, before.refused.or(() -> refused), before.refused.isPresent() ? before.why : why);
    }
}
