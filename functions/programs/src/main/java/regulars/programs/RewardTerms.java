package regulars.programs;

import java.util.List;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.platform.http.Fields;

/** What the contract's {@code ProgramTerms} say of spending: a stamp card's goal and reward, or a list of rewards. */
final class RewardTerms {
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
                fields.text("name", 1, Program.REWARD_LENGTH_LIMIT), fields.amount("cost", 1, Program.UNITS_LIMIT));
    }
}
