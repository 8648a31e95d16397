package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;

/**
 * Enters what is due, one thing after the other by its instant; of one instant, what becomes active before
 * reservations before lots. What a reservation gives back to a lot past its date is due at once.
 */
final class Lapses {
    static final String RULE_ACTIVATE = "pending-over";
    static final String RULE_RELEASE = "reservation-lapsed";
    static final String RULE_EXPIRE = "lot-lapsed";

    private final Draft draft;

    private Lapses(Draft draft) {
        this.draft = draft;
    }

    /** Enters everything that is due at the draft's now. */
    static void enter(Draft draft) {
        var lapses = new Lapses(draft);
        for (var due = lapses.next(); due.isPresent(); due = lapses.next()) {
            due.get().work().run();
        }
    }

    /** Something due and how to enter it. */
    private record Due(Instant at, Runnable work) {
    }

    /** The first of equals is kept, so what becomes active stands before reservations, and these before lots. */
    private Optional<Due> next() {
        var due = new ArrayList<Due>();
        filled(lot -> lot.name().isPending(), lot -> pending(lot).ifPresent(due::add));
        draft.reservations().stream().sorted(Comparator.comparing(Reservation::expiresAt))
                .forEach(reservation -> due.add(new Due(reservation.expiresAt(), () -> release(reservation))));
        filled(lot -> lot.mayBeOver(draft.today()), lot -> lapsing(lot).ifPresent(due::add));
        due.removeIf(one -> one.at().isAfter(draft.now()));
        return due.isEmpty() ? Optional.empty() : Optional.of(Collections.min(due, Comparator.comparing(Due::at)));
    }

    private Optional<Due> pending(Lot lot) {
        return lot.activatesAt(draft.programs().zone())
                .map(at -> new Due(at, () -> activate(lot.name().pendingUntil().orElseThrow(), at)));
    }

    private Optional<Due> lapsing(Lot lot) {
        return lot.lapsesAt(draft.programs().zone()).map(at -> new Due(at, () -> expire(lot.lastDay().orElseThrow(), at)));
    }

    /** Loops, since every command comes by here twice and mostly finds nothing. */
    private void filled(Predicate<Lot> asked, Consumer<Lot> found) {
        for (Holding holding : draft.holdings().values()) {
            for (Lot lot : holding.lots()) {
                if (lot.remaining() > 0 && asked.test(lot)) {
                    found.accept(lot);
                }
            }
        }
    }

    /** All that is pending until this day, in one entry. Its number is in its key: a late scan can come after it. */
    private void activate(LocalDate day, Instant at) {
        List<Movement> movements = movements(RULE_ACTIVATE, holding -> holding.activate(day, draft.lastActivity()));
        draft.appendDue("activate/" + day + "/" + draft.nextSequence(), EntryType.ACTIVATE, at, Optional.empty(), movements);
    }

    private void release(Reservation reservation) {
        draft.appendDue(EntryId.lapseOf(reservation.id()).key(), EntryType.RELEASE, reservation.expiresAt(),
                Optional.of(reservation.id().key()), reservation.putBack(draft, RULE_RELEASE));
        draft.giveUp(reservation);
    }

    /** All lots with this last day go in one entry. Its number is in its key: a late credit can lapse there again. */
    private void expire(LocalDate lastDay, Instant at) {
        List<Movement> movements = movements(RULE_EXPIRE, holding -> holding.lapse(lastDay));
        draft.appendDue("lapse/" + lastDay + "/" + draft.nextSequence(), EntryType.EXPIRE, at, Optional.empty(), movements);
    }

    /** What a rule does in the programs in which it does anything. */
    private List<Movement> movements(String rule, Function<Holding, HoldingChange> change) {
        return draft.holdings().entrySet().stream()
                .map(held -> Movement.of(held.getKey(), version(held.getKey()), rule, change.apply(held.getValue())))
                .filter(movement -> !movement.lots().isEmpty())
                .toList();
    }

    private int version(ProgramId program) {
        return draft.programs().find(program).map(Program::version).orElse(0);
    }
}
