package regulars.programs;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.program.Availability;
import regulars.domain.program.Cost;
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

    static final int ID_CHARS = 40;
    private static final ProgramId NO_PROGRAM = new ProgramId("0".repeat(ProgramId.LENGTH));

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
                fields.optionalNumber("fromLevel", 1, TierLadder.LEVELS_LIMIT).map(OptionalInt::of).orElse(OptionalInt.empty()),
                fields.optionalObjects("alsoCosts", 0, Reward.ALSO_COSTS_LIMIT).stream().map(RewardTerms::cost).toList(),
                new Availability(PromotionTerms.optionalDate(fields, "from"), PromotionTerms.optionalDate(fields, "lastDay"), ConditionTerms.places(fields)));
    }

    /** What can be no program is not there either. */
    static ProgramId program(String id) {
        return ProgramId.isValid(id) ? new ProgramId(id) : NO_PROGRAM;
    }

    private static Cost cost(Fields fields) {
        String program = fields.text("programId", 1, ID_CHARS);
        if (!ProgramId.isValid(program)) {
            fields.violate("programId", "program-without-units");
        }
        return new Cost(program(program), fields.amount("units", 1, Program.UNITS_LIMIT));
    }
}
