package regulars.domain.program;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.Label;
import regulars.domain.PlaceId;
import regulars.domain.purchase.SalesChannel;

/** Builds promotions for tests: of no effect since long ago, unless something else is said. */
public final class Offer {
    private final PromotionId id;
    private LocalDate from = LocalDate.of(2020, 1, 1);
    private Optional<LocalDate> until = Optional.empty();
    private Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
    private Optional<LocalTime> begin = Optional.empty();
    private LocalTime end = LocalTime.MIDNIGHT;
    private long minimumAmount;
    private final Set<PlaceId> places = new HashSet<>();
    private Set<SalesChannel> channels = Set.of();
    private OptionalInt fromLevel = OptionalInt.empty();
    private Optional<VisitRule> visit = Optional.empty();
    private Optional<Selection> only = Optional.empty();
    private Set<Label> labels = Set.of();
    private int multiplierPercent = Promotion.NO_MULTIPLIER;
    private long bonus;
    private boolean combinable;
    private Limit limit = Limit.NONE;
    private boolean optIn;

    private Offer(PromotionId id) {
        this.id = id;
    }

    public static Offer of(String id) {
        return new Offer(new PromotionId(id));
    }

    public Offer dates(String first, String afterLast) {
        from = LocalDate.parse(first);
        until = Optional.of(LocalDate.parse(afterLast));
        return this;
    }

    public Offer between(String hour, String otherHour) {
        begin = Optional.of(LocalTime.parse(hour));
        end = LocalTime.parse(otherHour);
        return this;
    }

    public Offer on(DayOfWeek... some) {
        days = Set.of(some);
        return this;
    }

    public Offer minimum(long amount) {
        minimumAmount = amount;
        return this;
    }

    public Offer at(String... somePlaces) {
        Stream.of(somePlaces).map(PlaceId::new).forEach(places::add);
        return this;
    }

    public Offer by(SalesChannel... some) {
        channels = Set.of(some);
        return this;
    }

    public Offer fromLevel(int level) {
        fromLevel = OptionalInt.of(level);
        return this;
    }

    /** Counts for the visit with this number. */
    public Offer visit(long number) {
        visit = Optional.of(new VisitRule.Number(number));
        return this;
    }

    public Offer every(long visits) {
        visit = Optional.of(new VisitRule.Every(visits));
        return this;
    }

    public Offer only(String... categories) {
        only = Optional.of(new Selection(Set.of(), Set.of(categories), Set.of()));
        return this;
    }

    /** For members with one of these labels. */
    public Offer labels(String... some) {
        labels = Stream.of(some).map(Label::new).collect(Collectors.toSet());
        return this;
    }

    /** So many times for a guest in a period. */
    public Offer limit(int perMember, LimitPeriod period) {
        limit = new Limit(OptionalInt.of(perMember), period, limit.inAll());
        return this;
    }

    /** So many times for all together. */
    public Offer inAll(long times) {
        limit = new Limit(limit.perMember(), limit.period(), OptionalLong.of(times));
        return this;
    }

    public Offer times(int percent) {
        multiplierPercent = percent;
        return this;
    }

    public Offer bonus(long units) {
        bonus = units;
        return this;
    }

    public Offer combinable() {
        combinable = true;
        return this;
    }

    /** Only for members who have activated it. */
    public Offer optIn() {
        optIn = true;
        return this;
    }

    public Promotion promotion() {
        return new Promotion(id, "Happy hours", from, until, begin.map(hour -> new WeeklyHours(days, hour, end)),
                new Conditions(minimumAmount, places, channels, fromLevel, visit, only, labels), multiplierPercent, bonus, combinable, limit, optIn);
    }
}
