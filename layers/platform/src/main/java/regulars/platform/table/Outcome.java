package regulars.platform.table;

import java.util.List;

/** How a transaction ended. */
public sealed interface Outcome {

    /** All of it happened. */
    record Committed() implements Outcome { }

    /**
     * None of it happened.
     * @param failed positions of the writes whose condition did not hold; empty where another transaction was in the way
     */
    record Refused(List<Integer> failed) implements Outcome {
        public Refused {
            failed = List.copyOf(failed);
        }
    }
}
