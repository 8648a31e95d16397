package regulars.programs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import regulars.domain.ProgramId;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.StampProgram;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;

/** The contract's {@code ProgramTerms}. */
record Terms(String name, int goal, String reward, int joiningBonus, Optional<Integer> dailyCap, int coolDownSeconds,
             Optional<Integer> expiryMonths, ReversalPolicy afterSpending) {

    /** @throws Problem 400 naming every field that is wrong */
    static Terms read(Fields fields) {
        var terms = new Terms(
                fields.text("name", 1, StampProgram.NAME_LENGTH_LIMIT),
                fields.number("goal", StampProgram.GOAL_LEAST, StampProgram.GOAL_LIMIT),
                fields.text("reward", 1, StampProgram.REWARD_LENGTH_LIMIT),
                fields.optionalNumber("joiningBonus", 0, StampProgram.JOINING_BONUS_LIMIT).orElse(0),
                fields.optionalNumber("dailyCap", 1, StampProgram.DAILY_CAP_LIMIT),
                fields.optionalNumber("coolDownSeconds", 0, (int) StampProgram.COOL_DOWN_LIMIT.toSeconds()).orElse(0),
                fields.optionalNumber("expiryMonths", 1, StampProgram.ROLLING_MONTHS_LIMIT),
                policy(fields.optionalOneOf("afterSpending", List.of("debt", "forgive"))));
        fields.done();
        return terms;
    }

    private static ReversalPolicy policy(Optional<String> word) {
        return word.equals(Optional.of("forgive")) ? ReversalPolicy.FORGIVE : ReversalPolicy.DEBT;
    }

    /** These terms as the first version of a new program.
     * @throws Problem 400 naming every field that breaks a rule of the domain */
    StampProgram begin(ProgramId id, Instant now) {
        return version(id, 1, now);
    }

    /** These terms as the next version of a program, or the program itself where nothing is different. */
    StampProgram follow(StampProgram before, Instant now) {
        return version(before.id(), before.version(), before.since()).equals(before)
                ? before : version(before.id(), before.version() + 1, now);
    }

    private StampProgram version(ProgramId id, int version, Instant since) {
        var program = new StampProgram(id, version, since, name, ProgramStatus.ACTIVE, goal, reward, joiningBonus,
                dailyCap.map(OptionalInt::of).orElse(OptionalInt.empty()),
                Optional.of(Duration.ofSeconds(coolDownSeconds)).filter(Duration::isPositive),
                expiryMonths.<LotExpiry>map(LotExpiry.RollingMonths::new).orElseGet(LotExpiry.Never::new),
                afterSpending, StampProgram.RESERVATION_TIME_DEFAULT);
        if (!program.violations().isEmpty()) {
            throw Problem.invalid(program.violations());
        }
        return program;
    }
}
