package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import regulars.domain.ProgramId;
import regulars.domain.program.Program;

/**
 * Enters what is due, one thing after the other by its instant; of one instant, reservations before lots. What a
 * reservation gives back to a lot past its date is due at once.
 */
final class Lapses {
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

    /** The first of equals is kept, so reservations stand before lots. */
    private Optional<Due> next() {
        return Stream.concat(reservations(), lots())
                .filter(due -> !due.at().isAfter(draft.now()))
                .reduce((first, second) -> second.at().isBefore(first.at()) ? second : first);
    }

    private Stream<Due> reservations() {
        return draft.reservations().stream()
                .sorted(Comparator.comparing(Reservation::expiresAt))
                .map(reservation -> new Due(reservation.expiresAt(), () -> release(reservation)));
    }

    private Stream<Due> lots() {
        return draft.holdings().values().stream()
                .flatMap(holding -> holding.lots().stream())
                .filter(lot -> lot.remaining() > 0)
                .flatMap(lot -> due(lot).stream());
    }

    private Optional<Due> due(Lot lot) {
        return lot.lapsesAt(draft.programs().zone()).map(at -> new Due(at, () -> expire(lot, at)));
    }

    private void release(Reservation reservation) {
        HoldingChange change = draft.holding(reservation.program()).putBack(reservation.lots());
        Movement movement = Movement.of(reservation.program(), reservation.version(), RULE_RELEASE, change);
        draft.appendDue(EntryId.lapseOf(reservation.id()).key(), EntryType.RELEASE, reservation.expiresAt(),
                Optional.of(reservation.id().key()), List.of(movement));
        draft.end(reservation);
    }

    /** All lots with this last day go in one entry. Its number is in its key: a late credit can lapse there again. */
    private void expire(Lot due, Instant at) {
        List<Movement> movements = draft.holdings().keySet().stream()
                .flatMap(program -> expire(program, due.lastDay()).stream())
                .toList();
        String key = "lapse/" + due.lastDay().orElseThrow() + "/" + draft.nextSequence();
        draft.appendDue(key, EntryType.EXPIRE, at, Optional.empty(), movements);
    }

    private Optional<Movement> expire(ProgramId program, Optional<LocalDate> lastDay) {
        Holding holding = draft.holding(program);
        return holding.lot(lastDay).filter(lot -> lot.remaining() > 0)
                .map(lot -> Movement.of(program, version(program), RULE_EXPIRE, holding.lapse(lot)));
    }

    private int version(ProgramId program) {
        return draft.programs().find(program).map(Program::version).orElse(0);
    }
}
