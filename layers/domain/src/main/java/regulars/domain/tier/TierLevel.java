package regulars.domain.tier;

/**
 * One rung of a ladder.
 *
 * @param name in the merchant's words
 * @param threshold of what the ladder counts, within the window from which on it is reached
 */
public record TierLevel(String name, long threshold) {
}
