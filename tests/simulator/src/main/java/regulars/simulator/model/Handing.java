package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.ledger.Transfer;
import regulars.domain.program.Giving;
import regulars.domain.program.Limit;
import regulars.domain.program.LotEnd;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;

/** Units go from the account of one model to that of another, each to end on the day on which it would have ended. */
final class Handing {
    private final Model giver;
    private final Model receiver;
    private final Programs programs;
    private final Transfer transfer;

    Handing(Model giver, Model receiver, Programs programs, Transfer transfer) {
        this.giver = giver;
        this.receiver = receiver;
        this.programs = programs;
        this.transfer = transfer;
    }

    Optional<Refused> hand() {
        Optional<Program> found = InForce.newest(programs, transfer.program()).filter(program -> program.status() != ProgramStatus.DRAFT);
        Optional<Refused> refused = found.isEmpty() ? Optional.of(Refused.of("program-unknown", named())) : refused(found.get());
        if (refused.isEmpty()) {
            move(found.get());
        }
        return refused;
    }

    private Map<String, Object> named() {
        return Map.of("program", transfer.program().value());
    }

    private Optional<Refused> refused(Program program) {
        if (giver == receiver) {
            return Optional.of(Refused.of("same-account"));
        }
        if (program.status() == ProgramStatus.CLOSED) {
            return Optional.of(Refused.of("program-closed", named()));
        }
        return program.giving().isEmpty() ? Optional.of(Refused.of("not-transferable", named())) : refused(program, program.giving().get());
    }

    private Optional<Refused> refused(Program program, Giving giving) {
        Map<String, Object> told = new HashMap<>(named());
        if (transfer.units() > giving.most()) {
            told.put("most", giving.most());
            return Optional.of(Refused.of("too-much-at-once", told));
        }
        Limit limit = giving.limit();
        if (!giver.uses.hasShare(offer(), limit, day())) {
            return Optional.of(Refused.of("given-already", Uses.told(program, limit, day(), giver.calendar)));
        }
        Pot pot = giver.pot(transfer.program());
        long missing = transfer.units() - (pot.active() - pot.debt);
        told.put("missing", missing);
        return missing > 0 ? Optional.of(Refused.of("not-enough", told)) : Optional.empty();
    }

    private void move(Program program) {
        ProgramId id = program.id();
        Limit limit = program.giving().orElseThrow().limit();
        LocalDate today = giver.calendar.date(now());
        for (Pot.Share share : giver.pot(id).spend(transfer.units())) {
            LocalDate lastDay = share.batch().lastDay;
            LotEnd end = lastDay.equals(LocalDate.MAX) ? new LotEnd.Never() : new LotEnd.On(lastDay);
            receiver.pot(id).credit(share.units(), today, Optional.empty(), end, receiver.active);
        }
        giver.uses.add(offer(), limit, false, day(), () -> true);
        giver.isActive(today, today);
    }

    private OfferId offer() {
        return new OfferId(transfer.program(), OfferId.Kind.GIVING, "1");
    }

    private Instant now() {
        return transfer.request().recordedAt();
    }

    private LocalDate day() {
        return giver.calendar.businessDay(now());
    }
}
