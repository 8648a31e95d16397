package regulars.domain.program;

/** What a reversal does about stamps that are already spent. */
public enum ReversalPolicy {
    /** They stay with the customer. */
    FORGIVE,
    /** They become a debt that the next credits repay. */
    DEBT
}
