package regulars.domain.program;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import regulars.domain.ProgramId;

/** Builds programs for tests: ten stamps for a coffee, nothing else, unless something else is said. */
public final class Terms {
    private final ProgramId id;
    private int version = 1;
    private Instant since = Instant.EPOCH;
    private ProgramStatus status = ProgramStatus.ACTIVE;
    private String name = "Coffee card";
    private String reward = "a coffee";
    private int goal = 10;
    private ProgramKind kind = ProgramKind.STAMPS;
    private long perVisit = 1;
    private Optional<String> currency = Optional.empty();
    private final List<AmountRate> rates = new ArrayList<>();
    private List<Reward> rewards = List.of();
    private final List<Promotion> promotions = new ArrayList<>();
    private final List<ActionReward> actions = new ArrayList<>();
    private Optional<Giving> giving = Optional.empty();
    private int joiningBonus;
    private OptionalLong dailyCap = OptionalLong.empty();
    private Optional<Duration> coolDown = Optional.empty();
    private Activation activation = new Activation.AtOnce();
    private LotExpiry lotExpiry = new LotExpiry.Never();
    private ReversalPolicy reversalPolicy = ReversalPolicy.DEBT;
    private Duration reservationTimeToLive = Duration.ofMinutes(10);

    private Terms(ProgramId id) {
        this.id = id;
    }

    /** A program named by one letter or digit. */
    public static Terms of(String letter) {
        return new Terms(id(letter));
    }

    /** The id of the program that is named by one letter or digit. */
    public static ProgramId id(String letter) {
        return new ProgramId(letter.repeat(ProgramId.LENGTH));
    }

    public Terms version(int number, Instant inForceSince) {
        version = number;
        since = inForceSince;
        return this;
    }

    public Terms closed() {
        return status(ProgramStatus.CLOSED);
    }

    public Terms status(ProgramStatus other) {
        status = other;
        return this;
    }

    /** Points in złoty's hundredths: so many for so many. */
    public Terms points(long units, long perMinor) {
        return points(0).rate(AmountRate.of(units, perMinor));
    }

    /** Points for a visit, and a reward for 10. */
    public Terms points(long forVisit) {
        kind = ProgramKind.POINTS;
        perVisit = forVisit;
        rewards = List.of(Reward.first(reward, goal));
        return this;
    }

    public Terms cashback(long units, long perMinor) {
        kind = ProgramKind.CASHBACK;
        perVisit = 0;
        return rate(AmountRate.of(units, perMinor));
    }

    public Terms perVisit(long units) {
        perVisit = units;
        return this;
    }

    public Terms rate(AmountRate rate) {
        rates.add(rate);
        return currency("PLN");
    }

    public Terms currency(String code) {
        currency = Optional.of(code);
        return this;
    }

    public Terms rewards(Reward... offered) {
        rewards = List.of(offered);
        return this;
    }

    public Terms promotion(Promotion promotion) {
        promotions.add(promotion);
        return this;
    }

    /** Gives units for a review: so often for a guest in a period. */
    public Terms action(long units, int perMember, LimitPeriod period, ActionProof proof) {
        actions.add(new ActionReward(new ActionId("review"), "A review", ActionKind.REVIEW, units,
                new Limit(OptionalInt.of(perMember), period, OptionalLong.empty()), proof));
        return this;
    }

    /** Members give so many units at once to each other, so often in a period. */
    public Terms giving(long most, int perMember, LimitPeriod period) {
        giving = Optional.of(new Giving(most, new Limit(OptionalInt.of(perMember), period, OptionalLong.empty())));
        return this;
    }

    public Terms name(String text) {
        name = text;
        return this;
    }

    public Terms reward(String text) {
        reward = text;
        return this;
    }

    public Terms goal(int stamps) {
        goal = stamps;
        return this;
    }

    public Terms joiningBonus(int stamps) {
        joiningBonus = stamps;
        return this;
    }

    public Terms dailyCap(int stamps) {
        dailyCap = OptionalLong.of(stamps);
        return this;
    }

    public Terms coolDown(Duration time) {
        coolDown = Optional.of(time);
        return this;
    }

    public Terms months(int number) {
        return expiry(new LotExpiry.RollingMonths(number));
    }

    public Terms expiry(LotExpiry other) {
        lotExpiry = other;
        return this;
    }

    /** What is earned can be spent after so many midnights. */
    public Terms pending(int days) {
        activation = new Activation.AfterDays(days);
        return this;
    }

    public Terms forgive() {
        reversalPolicy = ReversalPolicy.FORGIVE;
        return this;
    }

    public Terms reservation(Duration time) {
        reservationTimeToLive = time;
        return this;
    }

    public Program program() {
        return new Program(id, version, since, name, status, kind,
                new Earning(perVisit, currency, rates), offered(), joiningBonus, dailyCap, coolDown, activation, lotExpiry, reversalPolicy,
                reservationTimeToLive, promotions, actions, giving);
    }

    private List<Reward> offered() {
        return kind == ProgramKind.STAMPS && rewards.isEmpty() ? List.of(Reward.first(reward, goal)) : rewards;
    }
}
