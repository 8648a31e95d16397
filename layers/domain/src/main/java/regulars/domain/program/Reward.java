package regulars.domain.program;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import regulars.domain.ProgramId;

/**
 * What units can be spent on.
 *
 * @param name in the merchant's words
 * @param cost in the program's units
 * @param value of what is taken off: minor units of the program's currency, or per cent
 * @param limit how often it can be had; what is released or lapses counts as not had
 * @param fromLevel lowest level that can have it, 1 for the ladder's first; empty for everybody
 * @param alsoCosts what it costs in other programs, each named once
 * @param availability when and where it can be reserved
 */
public record Reward(
        RewardId id, String name, long cost, RewardKind kind, OptionalLong value, Limit limit, OptionalInt fromLevel,
        List<Cost> alsoCosts, Availability availability) {
    /** Highest percentage that is taken off. */
    public static final int PERCENT_LIMIT = 100;

    /** Most other programs in which it costs something. */
    public static final int ALSO_COSTS_LIMIT = 3;

    public Reward {
        alsoCosts = List.copyOf(alsoCosts);
    }

    /** Always and everywhere, for units of one program. */
    public Reward(RewardId id, String name, long cost, RewardKind kind, OptionalLong value, Limit limit, OptionalInt fromLevel) {
        this(id, name, cost, kind, value, limit, fromLevel, List.of(), Availability.ALWAYS);
    }

    /** Something from the menu, for everybody and without limit. */
    public Reward(RewardId id, String name, long cost) {
        this(id, name, cost, RewardKind.ITEM, OptionalLong.empty(), Limit.NONE, OptionalInt.empty());
    }

    /** Whether nothing but its cost stands before it. */
    public boolean isForEverybody() {
        return limit.isNone() && kind != RewardKind.CODE && fromLevel.isEmpty()
                && alsoCosts.isEmpty() && availability.equals(Availability.ALWAYS);
    }

    /** All that it costs as a reward of a program, in that program first. */
    public List<Cost> costs(ProgramId program) {
        return Stream.concat(Stream.of(new Cost(program, cost)), alsoCosts.stream()).toList();
    }

    /** Whether balances reach all that it costs as a reward of a program. */
    public boolean isWithin(ProgramId program, ToLongFunction<ProgramId> available) {
        return costs(program).stream().allMatch(cost -> available.applyAsLong(cost.program()) >= cost.units());
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
