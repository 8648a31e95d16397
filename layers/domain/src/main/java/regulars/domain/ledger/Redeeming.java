package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.Cost;
import regulars.domain.program.Limit;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.Reward;

/** A reward or a value is reserved, and then confirmed or released. */
final class Redeeming {
    static final String RULE_REWARD = "reward";
    static final String RULE_VALUE = "value";
    static final String RULE_RELEASE = "reservation-released";

    private final Draft draft;

    Redeeming(Draft draft) {
        this.draft = draft;
    }

    Decision reserve(Command.Reserve command) {
        Optional<Program> found = draft.programs().find(command.program());
        if (found.isEmpty() || found.get().isDraft()) {
            return new Decision.Refused(new Refusal.ProgramUnknown(command.program()));
        }
        Program program = found.get();
        Optional<Price> price = price(program, command);
        if (price.isEmpty()) {
            return new Decision.Refused(new Refusal.RewardUnknown(program.id()));
        }
        Optional<Refusal> refusal = Refusals.first(List.of(this::tooManyReservations,
                () -> price.get().reward().flatMap(reward -> withheld(program, reward)),
                () -> price.get().reward().flatMap(reward -> notHere(program, reward, command.request())),
                () -> price.get().costs().stream().flatMap(cost -> notEnough(cost).stream()).findFirst()));
        return refusal.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(reserve(command.request(), program, price.get())));
    }

    /** What is paid, in the reward's program first, and for what; nothing where a value is paid with. */
    private record Price(Optional<Reward> reward, List<Cost> costs) {
        String rule() {
            return reward.isPresent() ? RULE_REWARD : RULE_VALUE;
        }
    }

    /** A value in cashback, else a reward; empty where the program has nothing of the kind. */
    private static Optional<Price> price(Program program, Command.Reserve command) {
        boolean cashback = program.kind() == ProgramKind.CASHBACK;
        if (cashback == command.value().isEmpty() || cashback && command.reward().isPresent()) {
            return Optional.empty();
        }
        if (cashback) {
            return Optional.of(new Price(Optional.empty(), List.of(new Cost(program.id(), command.value().getAsLong()))));
        }
        return command.reward().map(program::reward).orElseGet(program::firstReward)
                .map(reward -> new Price(Optional.of(reward), reward.costs(program.id())));
    }

    private Posting reserve(Request request, Program program, Price price) {
        List<Movement> movements = price.costs().stream().map(cost -> taking(cost, price.rule())).toList();
        draft.append(request, EntryType.REDEEM, Optional.empty(), movements);
        Optional<Use> use = price.reward().flatMap(reward -> draft.use(OfferId.of(program.id(), reward.id()), reward.limit(), reward.isSupplied(), businessDay()));
        draft.hold(new Reservation(request.id(), price.reward().map(Reward::id), movements.stream().map(Redeeming::taken).toList(), use,
                draft.now().plus(program.reservationTimeToLive())));
        return draft.posting();
    }

    private Movement taking(Cost cost, String rule) {
        int version = draft.programs().find(cost.program()).orElseThrow().version();
        return Movement.of(cost.program(), version, rule, draft.holding(cost.program()).debit(cost.units()));
    }

    private static Reservation.Taken taken(Movement movement) {
        return new Reservation.Taken(movement.program(), movement.version(), -movement.amount(),
                movement.lots().stream().map(lot -> new LotChange(lot.lot(), -lot.units(), 0)).toList());
    }

    /** What counts on a day counts on the day it is reserved: so says the server's clock. */
    private LocalDate businessDay() {
        return draft.programs().businessDay(draft.now()).date();
    }

    /**
     * Not for this level, not today, had as often as one member can have it, or had by all as often as there is of it; or
     * it costs something that nobody can have.
     */
    Optional<Refusal> withheld(Program program, Reward reward) {
        OfferId offer = OfferId.of(program.id(), reward.id());
        return Refusals.first(List.of(
                () -> Refusals.unless(draft.level() >= reward.fromLevel().orElse(0),
                        () -> new Refusal.LevelMissing(program.id(), reward.fromLevel().orElseThrow())),
                () -> Refusals.unless(reward.availability().isOn(draft.today()),
                        () -> new Refusal.RewardNotNow(program.id(), reward.availability().days())),
                () -> Refusals.unless(draft.hasShare(offer, reward.limit(), businessDay()), () -> shareUsedUp(program, reward.limit())),
                () -> Refusals.unless(draft.isLeft(offer), () -> new Refusal.UsedUp(program.id())),
                () -> reward.alsoCosts().stream().map(Cost::program).filter(cost -> !isCounted(cost)).findFirst().map(Refusal.CostUnavailable::new)));
    }

    private boolean isCounted(ProgramId program) {
        return draft.programs().find(program).filter(found -> !found.isDraft() && found.kind() != ProgramKind.DISCOUNT).isPresent();
    }

    private static Optional<Refusal> notHere(Program program, Reward reward, Request request) {
        return Refusals.unless(reward.availability().isAt(request.place()), () -> new Refusal.RewardNotHere(program.id()));
    }

    private Refusal shareUsedUp(Program program, Limit limit) {
        return new Refusal.ShareUsedUp(program.id(), limit.perMember().orElseThrow(), draft.shareRenewed(limit, businessDay()));
    }

    private Optional<Refusal> tooManyReservations() {
        return Refusals.unless(draft.reservations().size() < Account.RESERVATIONS_LIMIT,
                () -> new Refusal.TooManyReservations(Account.RESERVATIONS_LIMIT, draft.reservations().stream()
                        .map(Reservation::expiresAt).min(Comparator.naturalOrder()).orElseThrow()));
    }

    private Optional<Refusal> notEnough(Cost cost) {
        Holding holding = draft.holding(cost.program());
        long missing = cost.units() + holding.debt() - holding.available();
        return Refusals.unless(missing <= 0, () -> new Refusal.NotEnough(cost.program(), missing));
    }

    Decision confirm(Command.Confirm command) {
        Optional<Reservation> open = open(command.reservation());
        if (open.isEmpty() || command.ended().isPresent()) {
            return new Decision.Refused(ended(command.ended(), command.reservation()));
        }
        draft.end(open.get());
        draft.active(draft.now());
        return new Decision.Accepted(draft.posting());
    }

    Decision release(Command.Release command) {
        Optional<Reservation> open = open(command.reservation());
        if (open.isEmpty() || command.ended().isPresent()) {
            return new Decision.Refused(ended(command.ended(), command.reservation()));
        }
        Reservation reservation = open.get();
        Optional<String> cause = Optional.of(reservation.id().key());
        draft.append(command.request(), EntryType.RELEASE, cause, reservation.putBack(draft, RULE_RELEASE));
        draft.giveUp(reservation);
        Lapses.enter(draft);
        return new Decision.Accepted(draft.posting());
    }

    private Optional<Reservation> open(EntryId id) {
        return draft.reservations().stream().filter(reservation -> reservation.id().equals(id)).findFirst();
    }

    /** The draft is settled, so a reservation that the account had and the draft has not lapsed just now. */
    private Refusal ended(Optional<RedemptionEnd> end, EntryId reservation) {
        if (end.isEmpty()) {
            return draft.had(reservation) ? new Refusal.ReservationLapsed() : new Refusal.ReservationUnknown();
        }
        return switch (end.get()) {
            case REDEEMED -> new Refusal.AlreadyRedeemed();
            case RELEASED -> new Refusal.AlreadyReleased();
            case EXPIRED -> new Refusal.ReservationLapsed();
        };
    }
}
