package regulars.domain.program;

import java.util.OptionalInt;
import java.util.OptionalLong;
import regulars.domain.Check;

/**
 * How often something can be had.
 *
 * @param perMember times in a period; empty for as often as one likes
 * @param period that this counts in
 * @param inAll times by all members together, for as long as it exists; empty for no end
 */
public record Limit(OptionalInt perMember, LimitPeriod period, OptionalLong inAll) {
    /** As often as one likes. */
    public static final Limit NONE = new Limit(OptionalInt.empty(), LimitPeriod.EVER, OptionalLong.empty());
    /** Most times a limit can name for a member. */
    public static final int PER_MEMBER_LIMIT = 1_000;
    /** Most times a limit can name for all. */
    public static final long IN_ALL_LIMIT = 1_000_000_000;

    /** Whether it limits nothing. */
    public boolean isNone() {
        return perMember.isEmpty() && inAll.isEmpty();
    }

    /** Notes what breaks a rule. */
    void check(Check check, String pointer) {
        perMember.ifPresent(times -> check.range(pointer + "/perMember", times, 1, PER_MEMBER_LIMIT));
        inAll.ifPresent(times -> check.range(pointer + "/inAll", times, 1, IN_ALL_LIMIT));
    }
}
