package regulars.domain.program;

/**
 * How members may give units to each other.
 *
 * @param most units at once
 * @param limit how often a member gives in a period
 */
public record Giving(long most, Limit limit) {
}
