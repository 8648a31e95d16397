package regulars.programs;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.domain.purchase.Purchase;
import regulars.domain.tier.TierLadder;
import regulars.platform.http.Fields;

/** What the contract's {@code ProgramTerms} say of spending: a stamp card's goal and reward, or a list of rewards. */
final class RewardTerms {
    private static final List<String> KINDS = Stream.of(RewardKind.values()).map(RewardKind::code).toList();

    private RewardTerms() {
    }

    static List<Reward> read(Fields fields, ProgramKind kind) {
        if (kind == ProgramKind.STAMPS) {
            int goal = fields.number("goal", Program.GOAL_LEAST, Program.GOAL_LIMIT);
            return List.of(Reward.first(fields.text("reward", 1, Program.REWARD_LENGTH_LIMIT), goal));
        }
        return fields.optionalObjects("rewards", 0, Program.REWARDS_LIMIT).stream().map(RewardTerms::reward).toList();
    }

    private static Reward reward(Fields fields) {
        String id = fields.matching("id", RewardId.FORM);
        return new Reward(id.isEmpty() ? RewardId.FIRST : new RewardId(id),
                fields.text("name", 1, Program.REWARD_LENGTH_LIMIT), fields.amount("cost", 1, Program.UNITS_LIMIT),
                fields.optionalOneOf("kind", KINDS).map(code -> RewardKind.values()[KINDS.indexOf(code)]).orElse(RewardKind.ITEM),
                fields.optionalAmount("value", 1, Purchase.AMOUNT_LIMIT).map(OptionalLong::of).orElse(OptionalLong.empty()),
                LimitTerms.read(fields, "limit"),
                fields.optionalNumber("fromLevel", 1, TierLadder.LEVELS_LIMIT).map(OptionalInt::of).orElse(OptionalInt.empty()));
    }
}
