package regulars.simulator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.PlaceId;
import regulars.domain.ProgramId;
import regulars.domain.program.Activation;
import regulars.domain.program.AmountRate;
import regulars.domain.program.Availability;
import regulars.domain.program.Conditions;
import regulars.domain.program.Cost;
import regulars.domain.program.Earning;
import regulars.domain.program.Giving;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.LotExpiry;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.domain.program.Selection;
import regulars.domain.program.VisitRule;
import regulars.domain.program.WeeklyHours;
import regulars.domain.purchase.SalesChannel;
import regulars.domain.tier.Downgrade;
import regulars.domain.tier.TierBenefits;
import regulars.domain.tier.TierLadder;
import regulars.domain.tier.TierLevel;
import regulars.domain.tier.TierMeasure;
import regulars.domain.tier.TierTerm;
import regulars.domain.tier.TierWindow;

/** Terms as merchants might think of them: all are accepted, and short enough that everything happens within a year. */
final class TermsMaker {
    /** What ladders are drawn over. */
    private static final List<TierMeasure> COUNTED =
            List.of(TierMeasure.STAMPS, TierMeasure.POINTS, TierMeasure.SPEND, TierMeasure.VISITS, TierMeasure.SENIORITY);

    private final Dice dice;
    private final String currency;
    private final LocalDate today;

    /** {@code today} is a date around which some of the terms begin and end. */
    TermsMaker(Dice dice, String currency, LocalDate today) {
        this.dice = dice;
        this.currency = currency;
        this.today = today;
    }

    /** A version of a program; throws IllegalStateException if it would not be accepted. */
    Program program(ProgramId id, int version, Instant since, ProgramStatus status, ProgramKind kind) {
        var offers = new Offers(new Dice(Dice.seed(today.toEpochDay(), currency.hashCode(), id.hashCode(), version)), currency);
        var program = new Program(id, version, since, "Program", status, kind, earning(kind), rewards(id, version, kind, offers),
                dice.chance(40) ? dice.between(1, 5) : 0, cap(kind),
                dice.chance(40) ? Optional.of(Duration.ofMinutes(dice.of(5, 30, 240))) : Optional.empty(),
                dice.chance(60) ? new Activation.AtOnce() : new Activation.AfterDays(dice.between(1, 14)),
                expiry(), dice.chance(60) ? ReversalPolicy.DEBT : ReversalPolicy.FORGIVE,
                Duration.ofMinutes(dice.of(5, 10, 300, 1440)), offers.limited(promotions(kind)), offers.actions(), giving(id, version));
        return accepted(program);
    }

    private static Program accepted(Program program) {
        if (!program.violations().isEmpty()) {
            throw new IllegalStateException("these terms are not accepted: " + program.violations());
        }
        return program;
    }

    /** A version of a discount program, which counts nothing. */
    Program discounts(ProgramId id, int version, Instant since, ProgramStatus status) {
        return accepted(new Program(id, version, since, "Program", status, ProgramKind.DISCOUNT, new Offers(dice, currency).discounts(), List.of(), 0, OptionalLong.empty(),
                dice.chance(20) ? Optional.of(Duration.ofMinutes(30)) : Optional.empty(), new Activation.AtOnce(), new LotExpiry.Never(),
                ReversalPolicy.FORGIVE, Duration.ofMinutes(10), List.of()));
    }

    /** Mostly; how long a share lasts is the same in all versions. */
    private static Optional<Giving> giving(ProgramId id, int version) {
        LimitPeriod period = LimitPeriod.values()[Math.floorMod(id.hashCode() + 1, LimitPeriod.values().length)];
        int number = Math.floorMod(id.hashCode(), 5) + version;
        Limit limit = number % 3 == 0 ? Limit.NONE : new Limit(OptionalInt.of(1 + number % 3), period, OptionalLong.empty());
        return number % 5 == 4 ? Optional.empty() : Optional.of(new Giving(3 + number % 7, limit));
    }

    private Earning earning(ProgramKind kind) {
        return switch (kind) {
            case STAMPS -> Earning.STAMPS;
            case POINTS -> new Earning(dice.of(0, 0, 1, 5), Optional.of(currency), rates());
            case CASHBACK -> new Earning(0, Optional.of(currency), rates());
            case DISCOUNT -> throw new IllegalArgumentException("a discount program earns nothing");
        };
    }

    private List<AmountRate> rates() {
        var food = new Selection(Set.of("cake"), Set.of("food"), Set.of());
        var brand = new Selection(Set.of(), Set.of(), Set.of("own"));
        AmountRate all = new AmountRate(dice.between(1, 9), dice.of(7, 100, 300, 700, 1000), Optional.empty(),
                dice.chance(50) ? Selection.NOTHING : new Selection(Set.of(), Set.of("tobacco"), Set.of()));
        AmountRate some = new AmountRate(dice.between(1, 9), dice.of(30, 100, 700), Optional.of(food), dice.chance(50) ? Selection.NOTHING : brand);
        return dice.chance(60) ? List.of(all) : dice.chance(70) ? List.of(some, all) : List.of(some);
    }

    private List<Reward> rewards(ProgramId id, int version, ProgramKind kind, Offers offers) {
        int scale = kind == ProgramKind.POINTS ? (int) dice.of(1, 5) : 1;
        return kind == ProgramKind.CASHBACK ? List.of()
                : Stream.concat(Stream.of(Reward.first("Small", scale * dice.between(2, 6)), big(id, version, scale * dice.between(4, 20))),
                        offers.rewards(kind)).toList();
    }

    /** How long a share lasts is the same in all versions, so that it is known what counts. */
    private Reward big(ProgramId id, int version, long cost) {
        LimitPeriod period = LimitPeriod.values()[Math.floorMod(id.hashCode(), LimitPeriod.values().length)];
        return new Reward(new RewardId("big"), "Big", cost, RewardKind.SERVICE, OptionalLong.empty(),
                dice.chance(50) ? Limit.NONE : new Limit(OptionalInt.of(dice.between(1, 2)), period, OptionalLong.empty()),
                dice.chance(75) ? OptionalInt.empty() : OptionalInt.of(dice.between(1, 2)),
                alsoCosts(id, version), availability(version));
    }

    /** At times of a program that is not there, or not yet. */
    private static List<Cost> alsoCosts(ProgramId id, int version) {
        var own = new Dice(Dice.seed(id.hashCode(), version));
        return Stream.concat(IntStream.rangeClosed(1, 4).mapToObj(Merchant::id), Stream.of(Merchant.DISCOUNTS)).filter(other -> !other.equals(id) && own.chance(other.equals(Merchant.DISCOUNTS) ? 3 : 20)).limit(Reward.ALSO_COSTS_LIMIT)
                .map(other -> new Cost(other, own.between(1, 4))).toList();
    }

    private Availability availability(int version) {
        LocalDate from = today.plusDays(version);
        return switch (version % 5) {
            case 2 -> new Availability(Optional.of(from), Optional.empty(), Set.of());
            case 3 -> new Availability(Optional.empty(), Optional.of(from.plusDays(20)), Set.of());
            case 4 -> new Availability(Optional.empty(), Optional.empty(), Set.of(new PlaceId(Baskets.PLACES.getFirst())));
            default -> Availability.ALWAYS;
        };
    }

    private OptionalLong cap(ProgramKind kind) {
        return dice.chance(65) ? OptionalLong.empty() : OptionalLong.of(kind == ProgramKind.STAMPS ? dice.between(1, 6) : dice.of(3, 10, 40, 200));
    }

    private LotExpiry expiry() {
        return switch (dice.weighted(2, 3, 3, 2, 3)) {
            case 0 -> new LotExpiry.Never();
            case 1 -> new LotExpiry.RollingMonths(dice.between(1, 4));
            case 2 -> new LotExpiry.RollingMonthsToTheDay(dice.between(1, 4));
            case 3 -> new LotExpiry.FixedDate(dice.chance(50) ? MonthDay.of(2, 29) : MonthDay.from(today.plusDays(dice.between(0, 40))));
            default -> new LotExpiry.Inactivity(dice.weighted(0, 6, 2, 1));
        };
    }

    private List<Promotion> promotions(ProgramKind kind) {
        var promotions = new ArrayList<Promotion>();
        int number = dice.weighted(5, 4, 3, 2);
        while (promotions.size() < number) {
            Promotion next = promotion(promotions.size(), kind);
            promotions.add(next);
            if (dice.chance(25)) {
                promotions.add(twin(next));
            }
        }
        return promotions;
    }

    /** One that gives the same, so that the order decides. */
    private static Promotion twin(Promotion one) {
        return new Promotion(new PromotionId(one.id() + "-twin"), one.name(), one.from(), one.until(), one.hours(), one.conditions(),
                one.multiplierPercent(), one.bonus(), one.combinable());
    }

    private Promotion promotion(int number, ProgramKind kind) {
        boolean multiplies = dice.chance(60);
        LocalDate from = today.plusDays(dice.between(-10, 20));
        Set<DayOfWeek> days = Stream.of(DayOfWeek.values()).filter(_ -> dice.chance(60)).collect(Collectors.toSet());
        var hours = new WeeklyHours(days.isEmpty() ? Set.of(DayOfWeek.FRIDAY) : days, LocalTime.of(dice.between(0, 23), 0), LocalTime.of(dice.between(0, 23), dice.chance(50) ? 0 : 30));
        return new Promotion(new PromotionId("p" + number), "Promotion", dice.chance(40) ? LocalDate.of(2020, 1, 1) : from,
                dice.chance(40) ? Optional.empty() : Optional.of(from.plusDays(dice.between(1, 30))), dice.chance(50) ? Optional.empty() : Optional.of(hours),
                conditions(kind), multiplies ? (int) dice.of(110, 150, 200, 333) : Promotion.NO_MULTIPLIER,
                multiplies && dice.chance(70) ? 0 : dice.between(1, 5), dice.chance(50));
    }

    private Conditions conditions(ProgramKind kind) {
        long minimum = kind == ProgramKind.STAMPS || dice.chance(40) ? 0 : dice.of(1, 3000, 6000, 12_000);
        return new Conditions(minimum, dice.chance(85) ? Set.of() : Set.of(new PlaceId(Baskets.PLACES.getFirst())),
                dice.chance(85) ? Set.of() : Set.of(SalesChannel.ONLINE), dice.chance(85) ? OptionalInt.empty() : OptionalInt.of(dice.between(1, 2)),
                dice.chance(80) ? Optional.empty() : Optional.of(dice.chance(50) ? new VisitRule.Number(dice.between(1, 6)) : new VisitRule.Every(dice.between(2, 4))),
                dice.chance(85) ? Optional.empty() : Optional.of(new Selection(Set.of(), Set.of("food"), Set.of())));
    }

    /** A ladder over any of these measures; without levels at times. */
    TierLadder ladder() {
        if (dice.chance(15)) {
            return TierLadder.NONE;
        }
        TierMeasure measure = dice.of(COUNTED);
        long unit = switch (measure) {
            case STAMPS -> 3;
            case VISITS, ACTIONS -> 2;
            case POINTS -> 30;
            case SPEND -> 6_000;
            case SENIORITY -> 1;
        };
        Month start = dice.chance(50) ? Month.JANUARY : today.getMonth().plus(dice.between(0, 3));
        TierWindow window = switch (measure == TierMeasure.SENIORITY ? 2 : dice.weighted(5, 2, 1)) {
            case 0 -> new TierWindow.RollingMonths(dice.weighted(0, 5, 3, 1));
            case 1 -> new TierWindow.Year(start);
            default -> new TierWindow.Lifetime();
        };
        TierTerm term = dice.chance(70) ? new TierTerm.Months(dice.weighted(0, 5, 3, 1)) : new TierTerm.Years(1, start);
        return new TierLadder(measure, window, term, dice.chance(65) ? 0 : dice.between(1, 2), Downgrade.values()[dice.below(3)], 21,
                List.of(new TierLevel("Bronze", unit), new TierLevel("Silver", 2 * unit), new TierLevel("Gold", 5 * unit)),
                Map.of("Silver", new TierBenefits((int) dice.of(100, 125), 5, List.of()), "Gold", new TierBenefits((int) dice.of(133, 200), 10, List.of("a seat"))));
    }
}
