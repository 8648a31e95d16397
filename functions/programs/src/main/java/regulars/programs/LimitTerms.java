package regulars.programs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.platform.http.Fields;

/** The contract's {@code Limit}. */
final class LimitTerms {
    private static final List<String> PERIODS = Stream.of(LimitPeriod.values()).map(LimitPeriod::code).toList();

    private LimitTerms() {
    }

    /** The limit that a field holds; nothing is limited where it is missing. */
    static Limit read(Fields fields, String name) {
        return fields.optionalObject(name).map(LimitTerms::read).orElse(Limit.NONE);
    }

    private static Limit read(Fields fields) {
        Optional<Integer> perMember = fields.optionalNumber("perMember", 1, Limit.PER_MEMBER_LIMIT);
        Optional<String> period = fields.optionalOneOf("period", PERIODS);
        Optional<Long> inAll = fields.optionalAmount("inAll", 1, Limit.IN_ALL_LIMIT);
        if (period.isPresent() && perMember.isEmpty()) {
            fields.violate("perMember", "required");
        }
        return new Limit(perMember.map(OptionalInt::of).orElse(OptionalInt.empty()),
                period.map(code -> LimitPeriod.values()[PERIODS.indexOf(code)]).orElse(LimitPeriod.EVER),
                inAll.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }
}
