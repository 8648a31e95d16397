package regulars.simulator.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import regulars.domain.ledger.Command;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramStatus;
import regulars.domain.program.Programs;

/** Something is done that a program gives for: a gift, which nothing but its own limit counts. */
final class Doing {
    private final Model model;
    private final Programs programs;
    private final Command.Act command;
    private final Instant at;
    private final LocalDate day;
    private final Map<String, Object> named;

    Doing(Model model, Programs programs, Command.Act command) {
        this.model = model;
        this.programs = programs;
        this.command = command;
        at = command.request().occurred();
        day = model.calendar.businessDay(at);
        named = Map.of("program", command.program().value());
    }

    Optional<Refused> act() {
        return Scanning.time(command.request()).or(this::inForce);
    }

    private Optional<Refused> inForce() {
        Optional<Program> found = InForce.at(programs, at).stream().filter(program -> program.id().equals(command.program())).findFirst();
        return switch (found.map(Program::status).orElse(ProgramStatus.DRAFT)) {
            case DRAFT -> Optional.of(Refused.of("program-unknown", named));
            case PAUSED -> Optional.of(Refused.of("program-paused", named));
            case CLOSED -> Optional.of(Refused.of("program-closed", named));
            case ACTIVE -> act(found.orElseThrow());
        };
    }

    private Optional<Refused> act(Program program) {
        if (!model.choice().counts(programs, program, at)) {
            return Optional.of(Refused.of("not-chosen", named));
        }
        Optional<ActionReward> action = program.actions().stream().filter(one -> one.id().equals(command.action())).findFirst();
        return action.isEmpty() ? Optional.of(Refused.of("action-unknown", named)) : act(program, action.get());
    }

    private Optional<Refused> act(Program program, ActionReward action) {
        var offer = new OfferId(program.id(), OfferId.Kind.ACTION, action.id().value());
        if (action.proof() == ActionProof.REFERENCE && command.proof().isEmpty()) {
            return Optional.of(Refused.of("proof-missing", named));
        }
        if (!model.uses.hasShare(offer, action.limit(), day)) {
            return Optional.of(Refused.of("action-done", Uses.told(program, action.limit(), day, model.calendar)));
        }
        if (!model.uses.isLeft(offer, action.limit().inAll())) {
            return Optional.of(Refused.of("used-up", named));
        }
        model.credit(program, action.units(), at);
        model.done(at);
        model.uses.add(offer, action.limit(), action.limit().inAll().isPresent(), day, () -> true);
        return Optional.empty();
    }
}
