package regulars.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import regulars.domain.Refusal;
import regulars.domain.program.ActionProof;
import regulars.domain.program.ActionReward;
import regulars.domain.program.Limit;
import regulars.domain.program.OfferId;
import regulars.domain.program.Program;
import regulars.domain.program.ProgramStatus;
import regulars.domain.tier.Measure;

/** Units for something done: a gift, but within the action's own limit. */
final class Acting {
    static final String RULE = "action";

    private final Draft draft;
    private final Command.Act command;
    private final Instant occurredAt;

    Acting(Draft draft, Command.Act command) {
        this.draft = draft;
        this.command = command;
        occurredAt = command.request().occurred();
    }

    Decision decide() {
        Optional<Program> found = draft.programs().inForce(occurredAt).stream()
                .filter(program -> program.id().equals(command.program()) && !program.isDraft()).findFirst();
        if (found.isEmpty()) {
            return new Decision.Refused(new Refusal.ProgramUnknown(command.program()));
        }
        Program program = found.get();
        if (!program.isActive()) {
            return new Decision.Refused(program.status() == ProgramStatus.PAUSED
                    ? new Refusal.ProgramPaused(program.id()) : new Refusal.ProgramClosed(program.id()));
        }
        if (!draft.earning(draft.programs().running(occurredAt)).contains(program)) {
            return new Decision.Refused(new Refusal.NotChosen(program.id()));
        }
        Optional<ActionReward> action = program.action(command.action());
        if (action.isEmpty()) {
            return new Decision.Refused(new Refusal.ActionUnknown(program.id()));
        }
        return withheld(program, action.get()).<Decision>map(Decision.Refused::new)
                .orElseGet(() -> new Decision.Accepted(give(program, action.get())));
    }

    private Optional<Refusal> withheld(Program program, ActionReward action) {
        return Refusals.unless(action.proof() != ActionProof.REFERENCE || command.proof().isPresent(),
                () -> new Refusal.ProofMissing(program.id())).or(() -> withheld(draft, program, action, businessDay()));
    }

    /** Done as often as one member can do it, or by all as often as it is given for. */
    static Optional<Refusal> withheld(Draft draft, Program program, ActionReward action, LocalDate businessDay) {
        OfferId offer = OfferId.of(program.id(), action.id());
        Limit limit = action.limit();
        return Refusals.first(List.of(
                () -> Refusals.unless(draft.hasShare(offer, limit, businessDay), () -> new Refusal.ActionDone(program.id(),
                        limit.perMember().orElseThrow(), draft.shareRenewed(limit, businessDay))),
                () -> Refusals.unless(draft.isLeft(offer), () -> new Refusal.UsedUp(program.id()))));
    }

    private Posting give(Program program, ActionReward action) {
        Movement movement = Credits.movement(draft, program, RULE, action.units(), occurredAt);
        draft.append(command.request(), EntryType.BONUS, Optional.empty(), List.of(movement));
        draft.use(OfferId.of(program.id(), action.id()), action.limit(), action.limit().inAll().isPresent(), businessDay());
        draft.measure(occurredAt, done -> done.plus(Measure.ofActions(1)));
        Lapses.enter(draft);
        return draft.posting();
    }

    private LocalDate businessDay() {
        return draft.programs().businessDay(occurredAt).date();
    }
}
