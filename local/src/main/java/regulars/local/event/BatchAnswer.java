package regulars.local.event;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a function returns for a batch when it reports failures item by item. */
public final class BatchAnswer {
    private BatchAnswer() {
    }

    /**
     * The identifiers of the items that failed, none of them if all is well; empty when the answer is not in the agreed
     * form or names an unknown item, which counts as failure of the whole batch, as it does with Lambda.
     */
    public static Optional<Set<String>> failures(byte[] answer, Set<String> known) {
        if (answer.length == 0) {
            return Optional.of(Set.of());
        }
        try {
            var failed = new HashSet<String>();
            for (JsonNode item : JsonMapper.shared().readTree(answer).path("batchItemFailures")) {
                failed.add(item.path("itemIdentifier").asString(""));
            }
            return known.containsAll(failed) ? Optional.of(failed) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
