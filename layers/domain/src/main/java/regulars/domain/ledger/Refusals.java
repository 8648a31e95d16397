package regulars.domain.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import regulars.domain.Refusal;

/** Conditions of a command, asked in order of precedence. */
final class Refusals {
    private Refusals() {
    }

    /** The first that applies; those after it are not asked. */
    static Optional<Refusal> first(List<Supplier<Optional<Refusal>>> conditions) {
        for (Supplier<Optional<Refusal>> condition : conditions) {
            Optional<Refusal> refusal = condition.get();
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    static Optional<Refusal> unless(boolean holds, Supplier<Refusal> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
