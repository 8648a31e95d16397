package regulars.domain.program;

import java.util.List;
import regulars.domain.Check;
import regulars.domain.Violation;

/** Which fields of a program break a rule. */
final class ProgramCheck {
    private final Program program;
    private final Check check = new Check();

    ProgramCheck(Program program) {
        this.program = program;
    }

    List<Violation> violations() {
        check.name("/name", program.name(), Program.NAME_LENGTH_LIMIT);
        program.firstReward().ifPresent(reward -> {
            check.name("/reward", reward.name(), Program.REWARD_LENGTH_LIMIT);
            check.range("/goal", reward.cost(), Program.GOAL_LEAST, Program.GOAL_LIMIT);
        });
        check.range("/joiningBonus", program.joiningBonus(), 0, Program.JOINING_BONUS_LIMIT);
        program.dailyCap().ifPresent(cap -> check.range("/dailyCap", cap, 1, Program.DAILY_CAP_LIMIT));
        checkTimes();
        return check.violations();
    }

    private void checkTimes() {
        program.coolDown().ifPresent(time ->
                check.range("/coolDownSeconds", time.toSeconds(), 1, Program.COOL_DOWN_LIMIT.toSeconds()));
        if (program.lotExpiry() instanceof LotExpiry.RollingMonths(int months)) {
            check.range("/expiryMonths", months, 1, Program.ROLLING_MONTHS_LIMIT);
        }
        check.range("/reservationSeconds", program.reservationTimeToLive().toSeconds(),
                Program.RESERVATION_TIME_LEAST.toSeconds(), Program.RESERVATION_TIME_LIMIT.toSeconds());
    }
}
