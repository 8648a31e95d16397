package regulars.simulator;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.program.ActionId;
import regulars.domain.program.ActionKind;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Conditions;
import regulars.domain.program.Discount;
import regulars.domain.program.Earning;
import regulars.domain.program.Limit;
import regulars.domain.program.LimitPeriod;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Promotion;
import regulars.domain.program.Reward;
import regulars.domain.program.RewardId;
import regulars.domain.program.RewardKind;
import regulars.domain.program.Selection;
import regulars.domain.program.VisitRule;
import regulars.domain.program.WeeklyHours;
import regulars.domain.purchase.SalesChannel;

/** What a program offers only so often, or only to some; with dice of its own, so that all other terms are as without. */
final class Offers {
    /** The reward that is a code from a pool. */
    static final RewardId CODE = new RewardId("code");

    private static final List<String> LABELS = List.of("student", "staff", "neighbour");

    private final Dice dice;
    private final String currency;

    Offers(Dice dice, String currency) {
        this.dice = dice;
        this.currency = currency;
    }

    /** Things done that are given for. */
    List<ActionReward> actions() {
        return IntStream.range(0, dice.weighted(2, 3, 3, 2)).mapToObj(number -> new ActionReward(action(number), "Deed",
                dice.of(List.of(ActionKind.values())), dice.between(1, 5), limit(), ActionProof.values()[dice.weighted(4, 3, 2)])).toList();
    }

    /** An action's id by its number. */
    static ActionId action(int number) {
        return new ActionId("a" + number);
    }

    /** Every other one only so often, some for members with a label. */
    List<Promotion> limited(List<Promotion> promotions) {
        return promotions.stream().map(one -> new Promotion(one.id(), one.name(), one.from(), one.until(), one.hours(), labelled(one.conditions()),
                one.multiplierPercent(), one.bonus(), one.combinable(), dice.chance(65) ? Limit.NONE : limit())).toList();
    }

    private Conditions labelled(Conditions asked) {
        return dice.chance(80) ? asked : new Conditions(asked.minimumAmount(), asked.places(), asked.channels(), asked.fromLevel(), asked.visit(), asked.only(), labels(dice));
    }

    /** One or more. */
    static Set<Label> labels(Dice dice) {
        return IntStream.rangeClosed(0, dice.weighted(3, 1)).mapToObj(_ -> new Label(dice.of(LABELS))).collect(Collectors.toSet());
    }

    /** Of a purchase, by level, label, channel, visit, goods and hours. */
    Earning discounts() {
        return new Earning(0, Optional.of(currency), List.of(), Stream.generate(this::discount).limit(dice.between(1, 4)).toList());
    }

    private Discount discount() {
        var conditions = new Conditions(dice.chance(70) ? 0 : dice.of(1, 3000, 6000), dice.chance(90) ? Set.of() : Set.of(new PlaceId(Baskets.PLACES.getFirst())),
                dice.chance(85) ? Set.of() : Set.of(SalesChannel.ONLINE), dice.chance(60) ? OptionalInt.empty() : OptionalInt.of(dice.between(1, 3)),
                dice.chance(85) ? Optional.empty() : Optional.of(new VisitRule.Every(dice.between(2, 4))),
                dice.chance(70) ? Optional.empty() : Optional.of(new Selection(Set.of(), Set.of("food"), Set.of())));
        Set<DayOfWeek> days = Stream.of(DayOfWeek.values()).filter(day -> day == DayOfWeek.SATURDAY || dice.chance(50)).collect(Collectors.toSet());
        var hours = new WeeklyHours(days, LocalTime.of(dice.between(0, 23), 0), LocalTime.of(dice.between(0, 23), 0));
        return new Discount(dice.chance(10) ? 100 : dice.between(1, 33), labelled(conditions),
                dice.chance(60) ? Selection.NOTHING : new Selection(Set.of(), Set.of("tobacco"), Set.of("own")), Optional.of(hours).filter(_ -> dice.chance(25)));
    }

    /** Of a member, of all, or of both; at times of nobody. */
    private Limit limit() {
        return new Limit(dice.chance(65) ? OptionalInt.of(dice.between(1, 2)) : OptionalInt.empty(), dice.of(List.of(LimitPeriod.values())),
                dice.chance(45) ? OptionalLong.of(dice.between(1, 6)) : OptionalLong.empty());
    }

    /** Of every other kind, some of which there is only so much of. */
    Stream<Reward> rewards(ProgramKind kind) {
        var off = kind == ProgramKind.POINTS && dice.chance(50) ? RewardKind.AMOUNT_OFF : RewardKind.PERCENT_OFF;
        return Stream.of(reward("goods", dice.of(List.of(RewardKind.ITEM, RewardKind.GOODS)), OptionalLong.empty(), few()),
                reward("off", off, OptionalLong.of(dice.between(1, 100)), dice.chance(50) ? Limit.NONE : limit()),
                reward(CODE.value(), RewardKind.CODE, OptionalLong.empty(), new Limit(limit().perMember(), dice.of(List.of(LimitPeriod.values())), OptionalLong.empty())))
                .filter(_ -> dice.chance(75));
    }

    private Limit few() {
        return new Limit(dice.chance(30) ? OptionalInt.of(dice.between(1, 2)) : OptionalInt.empty(), dice.of(List.of(LimitPeriod.values())),
                dice.chance(85) ? OptionalLong.of(dice.between(1, 3)) : OptionalLong.empty());
    }

    private Reward reward(String id, RewardKind kind, OptionalLong value, Limit limit) {
        return new Reward(new RewardId(id), "More", dice.between(2, 5), kind, value, limit, OptionalInt.empty());
    }
}
