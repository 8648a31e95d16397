package regulars.domain.program;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import regulars.domain.Check;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;
import regulars.domain.tier.TierLadder;

/** Which fields of a program break a rule. */
final class ProgramCheck {
    private final Program program;
    private final Check check = new Check();

    ProgramCheck(Program program) {
        this.program = program;
    }

    List<Violation> violations() {
        check.name("/name", program.name(), Program.NAME_LENGTH_LIMIT);
        checkRewards();
        check.range("/joiningBonus", program.joiningBonus(), 0, Program.joiningBonusLimit(program.kind()));
        program.dailyCap().ifPresent(cap -> check.range("/dailyCap", cap, 1, Program.dailyCapLimit(program.kind())));
        checkTimes();
        new EarningCheck(program.kind(), program.earning(), check).run();
        new PromotionsCheck(program, check).run();
        checkWithoutUnits();
        new ActionsCheck(program, check).run();
        program.giving().ifPresent(this::checkGiving);
        return check.violations();
    }

    /** A discount program has no units that could be given, capped or multiplied. */
    private void checkWithoutUnits() {
        boolean counts = program.kind() != ProgramKind.DISCOUNT;
        check.that(counts || program.joiningBonus() == 0, Violation.of("/joiningBonus", "not-allowed"));
        check.that(counts || program.dailyCap().isEmpty(), Violation.of("/dailyCap", "not-allowed"));
        check.that(counts || program.promotions().isEmpty(), Violation.of("/promotions", "not-allowed"));
        check.that(counts || program.actions().isEmpty(), Violation.of("/actions", "not-allowed"));
    }

    /** How often all members together give is nobody's business. */
    private void checkGiving(Giving giving) {
        check.range("/giving/most", giving.most(), 1, Program.dailyCapLimit(program.kind()));
        giving.limit().check(check, "/giving/limit");
        check.that(giving.limit().inAll().isEmpty(), Violation.of("/giving/limit/inAll", "not-allowed"));
        check.that(program.kind() != ProgramKind.DISCOUNT, Violation.of("/giving", "not-allowed"));
    }

    private void checkTimes() {
        program.coolDown().ifPresent(time ->
                check.range("/coolDownSeconds", time.toSeconds(), 1, Program.COOL_DOWN_LIMIT.toSeconds()));
        switch (program.lotExpiry()) {
            case LotExpiry.RollingMonths(int months) -> checkMonths("/expiryMonths", months);
            case LotExpiry.RollingMonthsToTheDay(int months) -> checkMonths("/expiry/months", months);
            case LotExpiry.Inactivity(int months) -> checkMonths("/expiry/months", months);
            case LotExpiry.FixedDate _, LotExpiry.Never _ -> { }
        }
        if (program.activation() instanceof Activation.AfterDays(int days)) {
            check.range("/pendingDays", days, 1, Program.PENDING_DAYS_LIMIT);
        }
        check.range("/reservationSeconds", program.reservationTimeToLive().toSeconds(),
                Program.RESERVATION_TIME_LEAST.toSeconds(), Program.RESERVATION_TIME_LIMIT.toSeconds());
    }

    private void checkMonths(String pointer, int months) {
        check.range(pointer, months, 1, Program.ROLLING_MONTHS_LIMIT);
    }

    private void checkRewards() {
        int least = program.kind() == ProgramKind.STAMPS ? 1 : 0;
        int most = program.kind() == ProgramKind.CASHBACK || program.kind() == ProgramKind.DISCOUNT ? 0 : Program.REWARDS_LIMIT;
        check.range("/rewards", program.rewards().size(), least, most);
        var ids = new HashSet<RewardId>();
        for (int index = 0; index < program.rewards().size(); index++) {
            Reward reward = program.rewards().get(index);
            checkReward(index, reward);
            check.that(ids.add(reward.id()), Violation.of("/rewards/" + index + "/id", "not-unique"));
        }
    }

    /** A stamp card's first reward is what the contract calls its goal. */
    private void checkReward(int index, Reward reward) {
        boolean goal = program.kind() == ProgramKind.STAMPS && index == 0;
        String pointer = "/rewards/" + index;
        check.name(goal ? "/reward" : pointer + "/name", reward.name(), Program.REWARD_LENGTH_LIMIT);
        if (program.kind() == ProgramKind.STAMPS) {
            check.range(goal ? "/goal" : pointer + "/cost", reward.cost(), Program.GOAL_LEAST, Program.GOAL_LIMIT);
        } else {
            check.range(pointer + "/cost", reward.cost(), 1, Program.UNITS_LIMIT);
        }
        checkValue(pointer, reward);
        reward.limit().check(check, pointer + "/limit");
        reward.fromLevel().ifPresent(level -> check.range(pointer + "/fromLevel", level, 1, TierLadder.LEVELS_LIMIT));
        checkAlsoCosts(pointer + "/alsoCosts", reward.alsoCosts());
        reward.availability().check(check, pointer);
    }

    /** Whether the merchant has such programs, {@link Programs#violations(Program)} asks. */
    private void checkAlsoCosts(String pointer, List<Cost> costs) {
        check.that(costs.size() <= Reward.ALSO_COSTS_LIMIT, new Violation(pointer, "too-many", Map.of("most", Reward.ALSO_COSTS_LIMIT)));
        var named = new HashSet<>(Set.of(program.id()));
        for (int index = 0; index < costs.size(); index++) {
            check.range(pointer + "/" + index + "/units", costs.get(index).units(), 1, Program.UNITS_LIMIT);
            check.that(named.add(costs.get(index).program()), Violation.of(pointer + "/" + index + "/programId", "distinct"));
        }
    }

    /** What is taken off is said, and nothing else has a value; an amount is in the program's currency. */
    private void checkValue(String pointer, Reward reward) {
        boolean named = reward.value().isPresent();
        check.that(named || !reward.kind().hasValue(), Violation.of(pointer + "/value", "required"));
        check.that(!named || reward.kind().hasValue(), Violation.of(pointer + "/value", "not-allowed"));
        reward.value().ifPresent(value -> check.range(pointer + "/value", value, 1,
                reward.kind() == RewardKind.PERCENT_OFF ? Reward.PERCENT_LIMIT : Purchase.AMOUNT_LIMIT));
        check.that(reward.kind() != RewardKind.CODE || reward.limit().inAll().isEmpty(), Violation.of(pointer + "/limit/inAll", "not-allowed"));
        boolean hasCurrency = reward.kind() != RewardKind.AMOUNT_OFF || program.earning().currency().isPresent();
        check.that(hasCurrency, Violation.of("/currency", "required"));
    }
}
