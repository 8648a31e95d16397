package regulars.domain.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.BusinessDay;
import regulars.domain.program.Conditions;
import regulars.domain.program.Discount;
import regulars.domain.program.Limit;
import regulars.domain.program.Occasion;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;
import regulars.domain.program.Promotion;
import regulars.domain.program.PromotionId;
import regulars.domain.program.Saving;
import regulars.domain.purchase.Purchase;
import regulars.domain.tier.TierBenefits;

/** One scan: which programs it counts in, what cool-down and cap leave of it, and what it gives. */
final class Scanning {
    static final String RULE_STAMP = "stamp";

    private final Draft draft;
    private final Command.Earn command;
    private final Instant occurredAt;
    private final List<Program> terms;
    private final List<Program> counting;
    private final TierBenefits level;
    private final Occasion occasion;
    private final Map<ProgramId, Worth> worths = new HashMap<>();

    Scanning(Draft draft, Command.Earn command) {
        this.draft = draft;
        this.command = command;
        occurredAt = command.request().occurred();
        terms = draft.programs().inForce(occurredAt).stream()
                .filter(program -> !program.isDraft())
                .toList();
        counting = counting(command.programs());
        level = draft.benefits();
        occasion = occasion(program -> program.promotions().stream().map(Promotion::conditions));
    }

    Decision decide() {
        Optional<Refusal> refusal = Refusals.first(List.of(
                this::stampsOutOfRange,
                this::programUnknown,
                this::programClosed,
                this::notChosen,
                this::noActiveProgram,
                this::otherCurrency,
                this::purchaseMissing,
                this::tooManyScans,
                this::coolDown,
                this::dailyCapReached,
                this::unitsOutOfRange));
        return refusal.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Accepted(give()));
    }

    /** What discount programs take off the purchase, by program; none where they take off nothing. */
    Map<ProgramId, Saving> savings() {
        var savings = new TreeMap<ProgramId, Saving>();
        Occasion asked = occasion(program -> program.earning().discounts().stream().map(Discount::conditions));
        counting.forEach(program -> Saving.of(program, asked).ifPresent(saving -> savings.put(program.id(), saving)));
        return savings;
    }

    private Posting give() {
        draft.active(occurredAt);
        var explanations = new LinkedHashMap<ProgramId, Explanation>();
        var movements = new ArrayList<Movement>();
        var units = new HashMap<ProgramId, Fraction>();
        var uses = new ArrayList<Use>();
        for (Program program : counting) {
            Worth worth = worth(program);
            Explanation explanation = worth.explained(draft.holding(program.id()).remainder());
            explanations.put(program.id(), explanation);
            if (!worth.units().isZero()) {
                movements.add(movement(program, explanation));
                units.put(program.id(), worth.units());
                uses.addAll(uses(program, worth.promotions().applied()));
            }
        }
        Entry entry = draft.appendScan(command.request(), command.override(),
                command.purchase().map(Purchase::total), movements);
        draft.remember(new Scan(occurredAt, command.request().id().key(), units));
        draft.measure(occurredAt, earned -> earned.plus(Measures.of(entry, draft.programs())));
        Lapses.enter(draft);
        return draft.posting(explanations, command.purchase().map(purchase -> basis(purchase, units.keySet())), uses);
    }

    private Basis basis(Purchase purchase, Set<ProgramId> gave) {
        List<Basis.Line> lines = purchase.isAmountOnly()
                ? purchase.lines().stream().map(line -> new Basis.Line(line.amount(), line.amount())).toList()
                : purchase.lines().stream().map(line -> new Basis.Line(line.quantity(), line.amount())).toList();
        Map<ProgramId, Basis.Given> given = counting.stream().filter(program -> gave.contains(program.id()))
                .collect(Collectors.toMap(Program::id, program -> worth(program).given(program, purchase)));
        return new Basis(purchase.currency(), purchase.isAmountOnly(), lines, given);
    }

    private Movement movement(Program program, Explanation explanation) {
        String rule = program.kind() == ProgramKind.STAMPS ? RULE_STAMP : program.kind().code();
        Fraction carried = explanation.after().minus(explanation.before());
        return Credits.movement(draft, program, rule, explanation.units(), carried, occurredAt);
    }

    /** The programs that count: those that are named, or all that are active, without those that the guest has not chosen. */
    private List<Program> counting(Set<ProgramId> named) {
        List<Program> earning = draft.earning(terms.stream().filter(Program::isActive).toList());
        return terms.stream()
                .filter(program -> named.isEmpty() || named.contains(program.id()))
                .filter(program -> earning.contains(program) || !named.isEmpty() && !program.isActive())
                .toList();
    }

    private Worth worth(Program program) {
        return worths.computeIfAbsent(program.id(), _ -> Worth.of(program, promotions(program), command, level, occasion, room(program)));
    }

    /** Those of a program's that this guest and all together have not had as often as they can, opted in to where that is asked. */
    private List<Promotion> promotions(Program program) {
        return program.promotions().stream().filter(promotion -> {
            OfferId offer = OfferId.of(program.id(), promotion.id());
            return (!promotion.optIn() || command.activated().contains(offer)) && draft.hasRoom(offer, promotion.limit(), businessDay());
        }).toList();
    }

    /** Why no scan of a member would get a promotion now, whatever is bought; activated or not. */
    static Optional<Refusal> withheld(Draft draft, Program program, Promotion promotion, LocalDate businessDay) {
        OfferId offer = OfferId.of(program.id(), promotion.id());
        Limit limit = promotion.limit();
        OptionalInt level = promotion.conditions().fromLevel();
        return Refusals.first(List.of(
                () -> Refusals.unless(level.isEmpty() || draft.level() >= level.getAsInt(),
                        () -> new Refusal.LevelMissing(program.id(), level.orElseThrow())),
                () -> Refusals.unless(draft.hasShare(offer, limit, businessDay), () -> new Refusal.ShareUsedUp(program.id(),
                        limit.perMember().orElseThrow(), draft.shareRenewed(limit, businessDay))),
                () -> Refusals.unless(draft.isLeft(offer), () -> new Refusal.UsedUp(program.id()))));
    }

    private List<Use> uses(Program program, List<PromotionId> applied) {
        return program.promotions(applied).stream().flatMap(promotion -> draft.use(OfferId.of(program.id(), promotion.id()),
                promotion.limit(), promotion.limit().inAll().isPresent(), businessDay()).stream()).toList();
    }

    private LocalDate businessDay() {
        return draft.programs().businessDay(occurredAt).date();
    }

    /** What takes a look at all months is left at nothing where none of these asks. */
    private Occasion occasion(Function<Program, Stream<Conditions>> asking) {
        List<Conditions> conditions = counting.stream().flatMap(asking).toList();
        return new Occasion(LocalDateTime.ofInstant(occurredAt, draft.programs().zone()), command.channel(),
                command.request().place(),
                conditions.stream().anyMatch(one -> one.fromLevel().isPresent()) ? draft.level() : 0,
                conditions.stream().anyMatch(one -> one.visit().isPresent()) ? draft.visits() + 1 : 0,
                command.labels(),
                command.purchase());
    }

    private Optional<Fraction> room(Program program) {
        if (command.override() || program.dailyCap().isEmpty()) {
            return Optional.empty();
        }
        Fraction cap = Fraction.of(program.dailyCap().getAsLong());
        return Optional.of(cap.minus(given(program.id())).max(Fraction.ZERO));
    }

    /** To the last fraction, so that a cap holds for what is carried too. */
    private Fraction given(ProgramId program) {
        Programs programs = draft.programs();
        BusinessDay day = programs.businessDay(occurredAt);
        return draft.scans().stream()
                .filter(scan -> programs.businessDay(scan.occurredAt()).equals(day))
                .map(scan -> scan.unitsIn(program))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Optional<Refusal> stampsOutOfRange() {
        boolean within = command.stamps() >= 1 && command.stamps() <= Ledger.STAMPS_LIMIT;
        return Refusals.unless(within, () -> new Refusal.StampsOutOfRange(1, Ledger.STAMPS_LIMIT));
    }

    private Optional<Refusal> programUnknown() {
        var unknown = new HashSet<>(command.programs());
        terms.forEach(program -> unknown.remove(program.id()));
        return unknown.stream().min(Comparator.naturalOrder()).map(Refusal.ProgramUnknown::new);
    }

    private Optional<Refusal> programClosed() {
        return counting.stream()
                .filter(program -> !program.isActive())
                .findFirst()
                .map(program -> program.status() == ProgramStatus.PAUSED
                        ? new Refusal.ProgramPaused(program.id())
                        : new Refusal.ProgramClosed(program.id()));
    }

    /** A till may name all of a choice, and the guest's counts; it is refused only where it names none that does. */
    private Optional<Refusal> notChosen() {
        return command.programs().stream().filter(_ -> counting.isEmpty()).min(Comparator.naturalOrder()).map(Refusal.NotChosen::new);
    }

    private Optional<Refusal> noActiveProgram() {
        return Refusals.unless(!counting.isEmpty(), Refusal.NoActiveProgram::new);
    }

    private Optional<Refusal> otherCurrency() {
        return command.purchase().flatMap(purchase -> counting.stream()
                .filter(program -> !program.earning().currency().orElse(purchase.currency()).equals(purchase.currency()))
                .findFirst()
                .map(program -> new Refusal.OtherCurrency(program.id(), program.earning().currency().orElseThrow())));
    }

    /** Where other programs count the visit, one that counts amounts alone just gives nothing. */
    private Optional<Refusal> purchaseMissing() {
        boolean worthSomething = command.purchase().isPresent()
                || counting.stream().anyMatch(program -> program.earning().perVisit() > 0 || program.kind() == ProgramKind.DISCOUNT);
        return Refusals.unless(worthSomething, () -> new Refusal.PurchaseMissing(counting.getFirst().id()));
    }

    private Optional<Refusal> tooManyScans() {
        return Refusals.unless(draft.scans().size() < Account.SCANS_LIMIT, () -> new Refusal.TooManyScans(
                Account.SCANS_LIMIT, draft.scans().getFirst().occurredAt().plus(Account.SCANS_KEPT)));
    }

    /** Scans come ordered by time, so one pass finds the first gap that is wide enough. */
    private Optional<Refusal> coolDown() {
        if (terms.stream().allMatch(program -> program.coolDown().isEmpty())) {
            return Optional.empty();
        }
        Instant free = occurredAt;
        for (Scan scan : draft.scans()) {
            Duration coolDown = coolDown(scan);
            if (Duration.between(scan.occurredAt(), free).abs().compareTo(coolDown) < 0) {
                free = scan.occurredAt().plus(coolDown);
            }
        }
        Instant until = free;
        return Refusals.unless(command.override() || until.equals(occurredAt), () -> new Refusal.CoolDown(until));
    }

    /** The longest cool-down of the programs that either of the two scans counts in. */
    private Duration coolDown(Scan other) {
        return terms.stream()
                .filter(program -> other.units().containsKey(program.id()) || counting.contains(program))
                .flatMap(program -> program.coolDown().stream())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** Only where the cap leaves nothing to give: a purchase that is worth nothing by itself is a visit all the same. */
    private Optional<Refusal> dailyCapReached() {
        if (counting.stream().anyMatch(program -> !worth(program).units().isZero())) {
            return Optional.empty();
        }
        Programs programs = draft.programs();
        Instant resetsAt = programs.businessDay(occurredAt).end(programs.zone(), programs.cutOverHour());
        return counting.stream()
                .filter(program -> !worth(program).cut().isZero())
                .findFirst()
                .map(first -> new Refusal.DailyCapReached(first.id(), first.dailyCap().orElseThrow(), resetsAt));
    }

    private Optional<Refusal> unitsOutOfRange() {
        Fraction most = Fraction.of(Program.UNITS_LIMIT);
        return counting.stream()
                .filter(program -> worth(program).units().compareTo(most) > 0)
                .findFirst()
                .map(program -> new Refusal.UnitsOutOfRange(program.id(), Program.UNITS_LIMIT));
    }
}
