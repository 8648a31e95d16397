package regulars.domain.segment;

import java.util.List;
import java.util.Optional;
import regulars.domain.Check;
import regulars.domain.Violation;

/** Numbers from one to another, both included; an end that is missing is open. */
public record Range(Optional<Long> atLeast, Optional<Long> atMost) {
    /** Largest number that can be an end. */
    public static final long LIMIT = 1_000_000_000_000L;

    /** Whether the number is one of them. */
    public boolean contains(long number) {
        return atLeast.map(least -> number >= least).orElse(true) && atMost.map(most -> number <= most).orElse(true);
    }

    /** What is wrong with it: without an end it says nothing, and the wrong way round nobody is meant. */
    public List<Violation> violations() {
        var check = new Check();
        check.that(atLeast.isPresent() || atMost.isPresent(), Violation.of("/atLeast", "required"));
        atMost.ifPresent(most -> check.range("/atMost", most, atLeast.orElse(0L), LIMIT));
        return check.violations();
    }
}
