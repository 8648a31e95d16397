package regulars.domain.program;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What units can be spent on.
 *
 * @param name in the merchant's words
 * @param cost in the program's units
 * @param value of what is taken off: minor units of the program's currency, or per cent
 * @param limit how often it can be had; what is released or lapses counts as not had
 * @param fromLevel lowest level that can have it, 1 for the ladder's first; empty for everybody
 */
public record Reward(
        RewardId id, String name, long cost, RewardKind kind, OptionalLong value, Limit limit, OptionalInt fromLevel) {
    /** Highest percentage that is taken off. */
    public static final int PERCENT_LIMIT = 100;

    /** Something from the menu, for everybody and without limit. */
    public Reward(RewardId id, String name, long cost) {
        this(id, name, cost, RewardKind.ITEM, OptionalLong.empty(), Limit.NONE, OptionalInt.empty());
    }

    /** Whether nothing but its cost stands before it. */
    public boolean isForEverybody() {
        return limit.isNone() && kind != RewardKind.CODE && fromLevel.isEmpty();
    }

    /** Whether there is only so much of it for all members together. */
    public boolean isSupplied() {
        return kind == RewardKind.CODE || limit.inAll().isPresent();
    }

    /** The reward of a program that has one, or its first. */
    public static Reward first(String name, long cost) {
        return new Reward(RewardId.FIRST, name, cost);
    }
}
