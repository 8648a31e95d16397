package regulars.domain.program;

/**
 * What units can be spent on.
 *
 * @param name in the merchant's words
 * @param cost in the program's units
 */
public record Reward(RewardId id, String name, long cost) {
    /** The reward of a program that has one, or its first. */
    public static Reward first(String name, long cost) {
        return new Reward(RewardId.FIRST, name, cost);
    }
}
