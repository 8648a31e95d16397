package regulars.domain.program;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import regulars.domain.ProgramId;
import regulars.domain.Violation;
import regulars.domain.purchase.Purchase;

/**
 * One version of a program: what is earned, and what that buys. A change makes a new version; old entries and lots keep
 * what was promised to them. Units are stamps, points, or minor units of the program's currency.
 *
 * @param version counts from 1
 * @param since when this version came into force
 * @param rewards in the merchant's order; a cashback program has none, since any amount can be paid with
 * @param joiningBonus units given on joining, 0 for none
 * @param dailyCap most units a card earns in a business day; empty for no cap
 * @param coolDown least time between two scans of a card; empty for none
 * @param activation when what is earned can be spent; what was earned before keeps its day
 * @param reservationTimeToLive how long a reserved reward waits for its confirmation
 * @param promotions in the merchant's order, which decides between equals
 * @param actions what gives units without a scan, in the merchant's order
 * @param giving how members may give units to each other; empty where they may not
 */
public record Program(
        ProgramId id,
        int version,
        Instant since,
        String name,
        ProgramStatus status,
        ProgramKind kind,
        Earning earning,
        List<Reward> rewards,
        long joiningBonus,
        OptionalLong dailyCap,
        Optional<Duration> coolDown,
        Activation activation,
        LotExpiry lotExpiry,
        ReversalPolicy reversalPolicy,
        Duration reservationTimeToLive,
        List<Promotion> promotions,
        List<ActionReward> actions,
        Optional<Giving> giving) {

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
    /** Most of what a scan gives, a reward costs, or a gift or a cap names, in units that are not stamps. */
    public static final long UNITS_LIMIT = Purchase.AMOUNT_LIMIT;
    /** Most units for a visit, and most of a promotion's bonus. */
    public static final long PER_VISIT_LIMIT = 1_000_000;
    /** Highest number on either side of a rate. */
    public static final long RATE_LIMIT = 1_000_000;
    /** Most rates. */
    public static final int RATES_LIMIT = 20;
    /** Most names in one selection of a rate. */
    public static final int SELECTION_LIMIT = 100;
    /** Most rewards. */
    public static final int REWARDS_LIMIT = 20;
    /** Most promotions. */
    public static final int PROMOTIONS_LIMIT = 20;
    /** Most discounts. */
    public static final int DISCOUNTS_LIMIT = 20;
    /** Most actions. */
    public static final int ACTIONS_LIMIT = 20;
    /** Highest multiplier of a promotion, in per cent. */
    public static final int MULTIPLIER_LIMIT = 1_000;
    /** Longest cool-down; within what an account remembers of its scans. */
    public static final Duration COOL_DOWN_LIMIT = Duration.ofHours(24);
    /** Longest life of a lot in months. */
    public static final int ROLLING_MONTHS_LIMIT = 120;
    /** Most days that what is earned can be pending. */
    public static final int PENDING_DAYS_LIMIT = 90;
    /** Shortest life of a reservation. */
    public static final Duration RESERVATION_TIME_LEAST = Duration.ofMinutes(1);
    /** Longest life of a reservation. */
    public static final Duration RESERVATION_TIME_LIMIT = Duration.ofHours(24);

    /** Life of a reservation where the merchant names none. */
    public static final Duration RESERVATION_TIME_DEFAULT = Duration.ofMinutes(10);

    public Program {
        rewards = List.copyOf(rewards);
        promotions = List.copyOf(promotions);
        actions = List.copyOf(actions);
    }

    /** One in which nothing but scans and gifts give units. */
    public Program(ProgramId id, int version, Instant since, String name, ProgramStatus status, ProgramKind kind, Earning earning,
            List<Reward> rewards, long joiningBonus, OptionalLong dailyCap, Optional<Duration> coolDown, Activation activation,
            LotExpiry lotExpiry, ReversalPolicy reversalPolicy, Duration reservationTimeToLive, List<Promotion> promotions) {
        this(id, version, since, name, status, kind, earning, rewards, joiningBonus, dailyCap, coolDown, activation, lotExpiry,
                reversalPolicy, reservationTimeToLive, promotions, List.of(), Optional.empty());
    }

    /** The same, where members may give units to each other. */
    public Program giving(Giving terms) {
        return new Program(id, version, since, name, status, kind, earning, rewards, joiningBonus, dailyCap, coolDown, activation,
                lotExpiry, reversalPolicy, reservationTimeToLive, promotions, actions, Optional.of(terms));
    }

    /** Whether it earns. */
    public boolean isActive() {
        return status == ProgramStatus.ACTIVE;
    }

    /** Whether it has ended, so that what is there can still be spent and nothing comes any more. */
    public boolean isClosed() {
        return status == ProgramStatus.CLOSED;
    }

    /** Whether it has not begun, so that nobody but the merchant knows of it. */
    public boolean isDraft() {
        return status == ProgramStatus.DRAFT;
    }

    /** Highest joining bonus of a kind, in its units. */
    public static long joiningBonusLimit(ProgramKind kind) {
        return kind == ProgramKind.STAMPS ? JOINING_BONUS_LIMIT : PER_VISIT_LIMIT;
    }

    /** Highest daily cap of a kind, in its units. */
    public static long dailyCapLimit(ProgramKind kind) {
        return kind == ProgramKind.STAMPS ? DAILY_CAP_LIMIT : UNITS_LIMIT;
    }

    /**
     * Whether it can come after an earlier version: what the account holds must stay what it is, so the kind never
     * changes, nor does the currency of cashback.
     */
    public boolean canFollow(Program before) {
        boolean sameUnit = kind != ProgramKind.CASHBACK || earning.currency().equals(before.earning().currency());
        return id.equals(before.id()) && kind == before.kind() && sameUnit;
    }

    /** The next version, with another status and otherwise the same. */
    public Program next(ProgramStatus other, Instant now) {
        return new Program(id, version + 1, now, name, other, kind, earning, rewards, joiningBonus,
                dailyCap, coolDown, activation, lotExpiry, reversalPolicy, reservationTimeToLive, promotions, actions, giving);
    }

    /** The first of its rewards, which is what a stamp card is filled for. */
    public Optional<Reward> firstReward() {
        return rewards.stream().findFirst();
    }

    /** The cheapest reward that balances reach on a day, of those that no level is needed for. */
    public Optional<Reward> reached(ToLongFunction<ProgramId> available, LocalDate day) {
        return rewards.stream().filter(reward -> reward.fromLevel().isEmpty() && reward.availability().isOn(day))
                .filter(reward -> reward.isWithin(id, available))
                .min(Comparator.comparingLong(Reward::cost));
    }

    /** Those of its promotions that are named, in its own order. */
    public List<Promotion> promotions(List<PromotionId> named) {
        return promotions.stream().filter(promotion -> named.contains(promotion.id())).toList();
    }

    /** Its action with this id. */
    public Optional<ActionReward> action(ActionId action) {
        return actions.stream().filter(offered -> offered.id().equals(action)).findFirst();
    }

    /** Its reward with this id. */
    public Optional<Reward> reward(RewardId reward) {
        return rewards.stream().filter(offered -> offered.id().equals(reward)).findFirst();
    }

    /** The fields that break a rule, as the contract names them ({@code /goal}, {@code /coolDownSeconds}). */
    public List<Violation> violations() {
        return new ProgramCheck(this).violations();
    }
}
