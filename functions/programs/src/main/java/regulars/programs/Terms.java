package regulars.programs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import regulars.domain.ProgramId;
import regulars.domain.program.Earning;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.Program;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;

/** The contract's {@code ProgramTerms}. */
record Terms(String name, int goal, String reward, int joiningBonus, Optional<Long> dailyCap, int coolDownSeconds,
             Optional<Integer> expiryMonths, ReversalPolicy afterSpending) {

    /** @throws Problem 400 naming every field that is wrong */
    static Terms read(Fields fields) {
        var terms = new Terms(
                fields.text("name", 1, Program.NAME_LENGTH_LIMIT),
                fields.number("goal", Program.GOAL_LEAST, Program.GOAL_LIMIT),
                fields.text("reward", 1, Program.REWARD_LENGTH_LIMIT),
                fields.optionalNumber("joiningBonus", 0, Program.JOINING_BONUS_LIMIT).orElse(0),
                fields.optionalNumber("dailyCap", 1, Program.DAILY_CAP_LIMIT).map(Integer::longValue),
                fields.optionalNumber("coolDownSeconds", 0, (int) Program.COOL_DOWN_LIMIT.toSeconds()).orElse(0),
                fields.optionalNumber("expiryMonths", 1, Program.ROLLING_MONTHS_LIMIT),
                policy(fields.optionalOneOf("afterSpending", List.of("debt", "forgive"))));
        fields.done();
        return terms;
    }

    private static ReversalPolicy policy(Optional<String> word) {
        return word.equals(Optional.of("forgive")) ? ReversalPolicy.FORGIVE : ReversalPolicy.DEBT;
    }

    /** These terms as the first version of a new program.
     * @throws Problem 400 naming every field that breaks a rule of the domain */
    Program begin(ProgramId id, Instant now) {
        return version(id, 1, now);
    }

    /** These terms as the next version of a program, or the program itself where nothing is different. */
    Program follow(Program before, Instant now) {
        return version(before.id(), before.version(), before.since()).equals(before)
                ? before : version(before.id(), before.version() + 1, now);
    }

    private Program version(ProgramId id, int version, Instant since) {
        var program = new Program(id, version, since, name, ProgramStatus.ACTIVE, ProgramKind.STAMPS,
                Earning.STAMPS, List.of(Reward.first(reward, goal)), joiningBonus,
                dailyCap.map(OptionalLong::of).orElse(OptionalLong.empty()),
                Optional.of(Duration.ofSeconds(coolDownSeconds)).filter(Duration::isPositive),
                expiryMonths.<LotExpiry>map(LotExpiry.RollingMonths::new).orElseGet(LotExpiry.Never::new),
                afterSpending, Program.RESERVATION_TIME_DEFAULT, List.of());
        if (!program.violations().isEmpty()) {
            throw Problem.invalid(program.violations());
        }
        return program;
    }
}
