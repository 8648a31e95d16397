package regulars.domain.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.Refusal;
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
        long cost = price.get().cost();
        Optional<Refusal> refusal = Refusals.first(List.of(this::tooManyReservations, () -> price.get().reward().flatMap(reward -> withheld(program, reward)),
                () -> notEnough(program, cost)));
        return refusal.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(reserve(command.request(), program, price.get())));
    }

    /** What is paid, and for what; nothing where a value is paid with. */
    private record Price(Optional<Reward> reward, long cost) {
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
            return Optional.of(new Price(Optional.empty(), command.value().getAsLong()));
        }
        return command.reward().map(program::reward).orElseGet(program::firstReward)
                .map(reward -> new Price(Optional.of(reward), reward.cost()));
    }

    private Posting reserve(Request request, Program program, Price price) {
        HoldingChange change = draft.holding(program.id()).debit(price.cost());
        Movement movement = Movement.of(program.id(), program.version(), price.rule(), change);
        draft.append(request, EntryType.REDEEM, Optional.empty(), List.of(movement));
        Optional<Use> use = price.reward().flatMap(reward -> draft.use(OfferId.of(program.id(), reward.id()), reward.limit(), reward.isSupplied(), businessDay()));
        draft.hold(new Reservation(request.id(), program.id(), program.version(), price.reward().map(Reward::id), price.cost(),
                change.lots().stream().map(lot -> new LotChange(lot.lot(), -lot.units(), 0)).toList(), use,
                draft.now().plus(program.reservationTimeToLive())));
        return draft.posting();
    }

    /** What counts on a day counts on the day it is reserved: so says the server's clock. */
    private LocalDate businessDay() {
        return draft.programs().businessDay(draft.now()).date();
    }

    /** Not for this level, had as often as one member can have it, or had by all as often as there is of it. */
    Optional<Refusal> withheld(Program program, Reward reward) {
        OfferId offer = OfferId.of(program.id(), reward.id());
        return Refusals.first(List.of(
                () -> Refusals.unless(draft.level() >= reward.fromLevel().orElse(0),
                        () -> new Refusal.LevelMissing(program.id(), reward.fromLevel().orElseThrow())),
                () -> Refusals.unless(draft.hasShare(offer, reward.limit(), businessDay()), () -> shareUsedUp(program, reward.limit())),
                () -> Refusals.unless(draft.isLeft(offer), () -> new Refusal.UsedUp(program.id()))));
    }

    private Refusal shareUsedUp(Program program, Limit limit) {
        return new Refusal.ShareUsedUp(program.id(), limit.perMember().orElseThrow(), draft.shareRenewed(limit, businessDay()));
    }

    private Optional<Refusal> tooManyReservations() {
        return Refusals.unless(draft.reservations().size() < Account.RESERVATIONS_LIMIT,
                () -> new Refusal.TooManyReservations(Account.RESERVATIONS_LIMIT, draft.reservations().stream()
                        .map(Reservation::expiresAt).min(Comparator.naturalOrder()).orElseThrow()));
    }

    private Optional<Refusal> notEnough(Program program, long cost) {
        Holding holding = draft.holding(program.id());
        long missing = cost + holding.debt() - holding.available();
        return Refusals.unless(missing <= 0, () -> new Refusal.NotEnough(program.id(), missing));
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
        HoldingChange change = draft.holding(reservation.program()).putBack(reservation.lots());
        Movement movement = Movement.of(reservation.program(), reservation.version(), RULE_RELEASE, change);
        Optional<String> cause = Optional.of(reservation.id().key());
        draft.append(command.request(), EntryType.RELEASE, cause, List.of(movement));
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
