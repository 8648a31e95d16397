package regulars.domain.ledger;

import java.util.List;
import java.util.Optional;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.program.Program;

/** An earn is undone: what it gave, its place in the measure, and the scan that caps and cool-downs counted. */
final class Reversing {
    static final String RULE = "reversal";

    private final Draft draft;
    private final Command.Reverse command;
    private final Entry original;

    Reversing(Draft draft, Command.Reverse command) {
        this.draft = draft;
        this.command = command;
        original = command.original();
    }

    Decision decide() {
        Optional<Refusal> refusal = Refusals.first(
                List.of(this::entryUnknown, this::notReversible, this::alreadyReversed));
        return refusal.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Accepted(takeBack()));
    }

    private Posting takeBack() {
        List<Movement> movements = original.movements().stream().map(this::movement).toList();
        draft.append(command.request(), EntryType.REVERSE, Optional.of(original.id().key()), movements);
        draft.forget(original.id().key());
        draft.measure(original.occurredAt(), earned -> earned.minus(Measures.of(original, draft.programs())));
        return draft.posting();
    }

    private Movement movement(Movement given) {
        Holding holding = draft.holding(given.program());
        HoldingChange change = TakeBack.of(holding, given, policy(given.program()), draft.today());
        return Movement.of(given.program(), given.version(), RULE, change);
    }

    /** A program that is no longer known asks for nothing back. */
    private ReversalPolicy policy(ProgramId program) {
        return draft.programs().find(program).map(Program::reversalPolicy).orElse(ReversalPolicy.FORGIVE);
    }

    private Optional<Refusal> entryUnknown() {
        boolean ours = original.id().account().equals(command.request().id().account());
        return Refusals.unless(ours, Refusal.EntryUnknown::new);
    }

    private Optional<Refusal> notReversible() {
        boolean earn = original.type() == EntryType.EARN;
        return Refusals.unless(earn, () -> new Refusal.NotReversible(original.type().code()));
    }

    private Optional<Refusal> alreadyReversed() {
        return Refusals.unless(!command.reversed(), Refusal.AlreadyReversed::new);
    }
}
