package regulars.domain.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import regulars.domain.Refusal;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramKind;
import regulars.domain.program.RewardId;

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
        Optional<Refusal> refusal = Refusals.first(List.of(this::tooManyReservations, () -> notEnough(program, cost)));
        return refusal.<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(reserve(command.request(), program, price.get())));
    }

    /** What is paid, and for what; nothing where a value is paid with. */
    private record Price(Optional<RewardId> reward, long cost) {
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
                .map(reward -> new Price(Optional.of(reward.id()), reward.cost()));
    }

    private Posting reserve(Request request, Program program, Price price) {
        HoldingChange change = draft.holding(program.id()).debit(price.cost());
        Movement movement = Movement.of(program.id(), program.version(), price.rule(), change);
        draft.append(request, EntryType.REDEEM, Optional.empty(), List.of(movement));
        draft.hold(new Reservation(request.id(), program.id(), program.version(), price.reward(), price.cost(),
                change.lots().stream().map(lot -> new LotChange(lot.lot(), -lot.units(), 0)).toList(),
                draft.now().plus(program.reservationTimeToLive())));
        return draft.posting();
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
        draft.end(reservation);
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
