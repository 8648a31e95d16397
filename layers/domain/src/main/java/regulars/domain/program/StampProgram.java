package regulars.domain.program;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import regulars.domain.Check;
import regulars.domain.ProgramId;
import regulars.domain.Violation;

/**
 * One version of a stamp program: so many stamps make a reward. A change makes a new version; old entries and lots keep
 * what was promised to them.
 *
 * @param version counts from 1
 * @param since when this version came into force
 * @param goal stamps that the reward costs
 * @param reward its name, in the merchant's words
 * @param joiningBonus stamps given on joining, 0 for none
 * @param dailyCap most stamps a card earns in a business day; empty for no cap
 * @param coolDown least time between two scans of a card; empty for none
 * @param reservationTimeToLive how long a reserved reward waits for its confirmation
 */
public record StampProgram(
        ProgramId id,
        int version,
        Instant since,
        String name,
        ProgramStatus status,
        int goal,
        String reward,
        int joiningBonus,
        OptionalInt dailyCap,
        Optional<Duration> coolDown,
        LotExpiry lotExpiry,
        ReversalPolicy reversalPolicy,
        Duration reservationTimeToLive) {

    /** Longest name, in code points. */
    public static final int NAME_LENGTH_LIMIT = 60;
    /** Longest name of a reward, in code points. */
    public static final int REWARD_LENGTH_LIMIT = 80;
    /** Fewest stamps a reward can cost. */
    public static final int GOAL_LEAST = 2;
    /** Most stamps a reward can cost. */
    public static final int GOAL_LIMIT = 100;
    /** Most stamps given on joining. */
    public static final int JOINING_BONUS_LIMIT = 20;
    /** Most stamps a daily cap can name. */
    public static final int DAILY_CAP_LIMIT = 1_000;
    /** Longest cool-down; within what an account remembers of its scans. */
    public static final Duration COOL_DOWN_LIMIT = Duration.ofHours(24);
    /** Longest life of a lot in months. */
    public static final int ROLLING_MONTHS_LIMIT = 120;
    /** Shortest life of a reservation. */
    public static final Duration RESERVATION_TIME_LEAST = Duration.ofMinutes(1);
    /** Longest life of a reservation. */
    public static final Duration RESERVATION_TIME_LIMIT = Duration.ofHours(24);

    /** Life of a reservation where the merchant names none. */
    public static final Duration RESERVATION_TIME_DEFAULT = Duration.ofMinutes(10);

    /** Whether it earns. */
    public boolean isActive() {
        return status == ProgramStatus.ACTIVE;
    }

    /** The version that closes it. */
    public StampProgram closed(Instant now) {
        return new StampProgram(id, version + 1, now, name, ProgramStatus.CLOSED, goal, reward, joiningBonus, dailyCap,
                coolDown, lotExpiry, reversalPolicy, reservationTimeToLive);
    }

    /** The fields that break a rule, as the contract names them ({@code /goal}, {@code /coolDownSeconds}). */
    public List<Violation> violations() {
        var check = new Check();
        check.name("/name", name, NAME_LENGTH_LIMIT);
        check.name("/reward", reward, REWARD_LENGTH_LIMIT);
        check.range("/goal", goal, GOAL_LEAST, GOAL_LIMIT);
        check.range("/joiningBonus", joiningBonus, 0, JOINING_BONUS_LIMIT);
        dailyCap.ifPresent(cap -> check.range("/dailyCap", cap, 1, DAILY_CAP_LIMIT));
        coolDown.ifPresent(time -> check.range("/coolDownSeconds", time.toSeconds(), 1, COOL_DOWN_LIMIT.toSeconds()));
        if (lotExpiry instanceof LotExpiry.RollingMonths(int months)) {
            check.range("/expiryMonths", months, 1, ROLLING_MONTHS_LIMIT);
        }
        check.range("/reservationSeconds", reservationTimeToLive.toSeconds(),
                RESERVATION_TIME_LEAST.toSeconds(), RESERVATION_TIME_LIMIT.toSeconds());
        return check.violations();
    }
}
