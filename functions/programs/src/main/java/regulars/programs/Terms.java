package regulars.programs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Earning;
import regulars.domain.program.Giving;
import regulars.domain.program.Activation;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.Program;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;

/** The contract's {@code ProgramTerms}. */
record Terms(ProgramKind kind, String name, Earning earning, List<Reward> rewards, List<Promotion> promotions,
             List<ActionReward> actions, Optional<Giving> giving, long joiningBonus,
             Optional<Long> dailyCap, int coolDownSeconds, Activation activation, LotExpiry expiry,
             ReversalPolicy afterSpending) {
    private static final List<String> KINDS = Stream.of(ProgramKind.values()).map(ProgramKind::code).toList();

    /** @throws Problem 400 naming every field that is wrong */
    static Terms read(Fields fields) {
        ProgramKind kind = kind(fields.optionalOneOf("kind", KINDS));
        var terms = new Terms(kind,
                fields.text("name", 1, Program.NAME_LENGTH_LIMIT),
                EarningTerms.read(fields, kind),
                RewardTerms.read(fields, kind),
                fields.optionalObjects("promotions", 0, Program.PROMOTIONS_LIMIT).stream().map(PromotionTerms::read).toList(),
                ActionTerms.read(fields, kind),
                GivingTerms.read(fields, kind),
                fields.optionalAmount("joiningBonus", 0, Program.joiningBonusLimit(kind)).orElse(0L),
                fields.optionalAmount("dailyCap", 1, Program.dailyCapLimit(kind)),
                fields.optionalNumber("coolDownSeconds", 0, (int) Program.COOL_DOWN_LIMIT.toSeconds()).orElse(0),
                LotTerms.activation(fields),
                LotTerms.expiry(fields),
                policy(fields.optionalOneOf("afterSpending", List.of("debt", "forgive"))));
        fields.done();
        return terms;
    }

    private static ProgramKind kind(Optional<String> word) {
        return word.map(code -> ProgramKind.values()[KINDS.indexOf(code)]).orElse(ProgramKind.STAMPS);
    }

    private static ReversalPolicy policy(Optional<String> word) {
        return word.equals(Optional.of("forgive")) ? ReversalPolicy.FORGIVE : ReversalPolicy.DEBT;
    }

    /** These terms as the first version of a new program.
     * @throws Problem 400 naming every field that breaks a rule of the domain */
    Program begin(ProgramId id, ProgramStatus status, Programs others, Instant now) {
        return accepted(version(id, 1, now, status), others);
    }

    /** These terms as the next version of a program, or the program itself where nothing is different.
     * @throws Problem 400 naming every field that breaks a rule of the domain */
    Program follow(Program before, Programs others, Instant now) {
        return version(before.id(), before.version(), before.since(), before.status()).equals(before)
                ? before : accepted(version(before.id(), before.version() + 1, now, before.status()), others);
    }

    private static Program accepted(Program program, Programs others) {
        List<Violation> violations = Stream.concat(program.violations().stream(), others.violations(program).stream()).toList();
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations.stream().map(PromotionTerms::named).toList());
        }
        return program;
    }

    private Program version(ProgramId id, int version, Instant since, ProgramStatus status) {
        return new Program(id, version, since, name, status, kind, earning, rewards, joiningBonus,
                dailyCap.map(OptionalLong::of).orElse(OptionalLong.empty()),
                Optional.of(Duration.ofSeconds(coolDownSeconds)).filter(Duration::isPositive),
                activation, expiry, afterSpending, Program.RESERVATION_TIME_DEFAULT, promotions, actions, giving);
    }
}
