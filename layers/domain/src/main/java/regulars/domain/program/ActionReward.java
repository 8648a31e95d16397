package regulars.domain.program;

/**
 * Units for something done. They are a gift: no cap, no cool-down and no level counts them.
 *
 * @param name in the merchant's words
 * @param units given each time
 * @param limit how often
 */
public record ActionReward(ActionId id, String name, ActionKind kind, long units, Limit limit, ActionProof proof) {
}
