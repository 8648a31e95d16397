package regulars.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import regulars.domain.Fraction;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Earned.Rest;
import regulars.domain.program.Program;
import regulars.domain.program.ReversalPolicy;
import regulars.domain.purchase.Money;
import regulars.domain.tier.Measure;

/**
 * An earn is undone, whole or in part: what it gave, its place in the measure, and the scan that caps and cool-downs
 * counted. A part takes back what the kept lines alone would not have been given; so whatever is taken back in whatever
 * order, what is left is what the rest of the purchase was worth.
 */
final class Reversing {
    static final String RULE = "reversal";

    private final Draft draft;
    private final Command.Reverse command;
    private final Entry original;
    private final Rest rest;

    Reversing(Draft draft, Command.Reverse command) {
        this.draft = draft;
        this.command = command;
        original = command.original().entry();
        rest = command.original().rest(command.returned());
    }

    Decision decide() {
        Optional<Refusal> refusal = Refusals.first(
                List.of(this::entryUnknown, this::notReversible, this::alreadyReversed, this::noSuchPart));
        return refusal.<Decision>map(Decision.Refused::new).orElseGet(() -> new Decision.Accepted(switch (rest) {
            case Rest.Part(Basis basis, Kept before, Kept after) -> takeBack(basis, before, after);
            case Rest.Nothing _, Rest.Refused _ -> takeBack(original.exact(), original.spend(), Optional.empty());
        }));
    }

    private Posting takeBack(Basis basis, Kept before, Kept after) {
        var taken = new TreeMap<ProgramId, Fraction>();
        original.movements().forEach(given -> taken.put(given.program(),
                basis.worth(given.program(), before).minus(basis.worth(given.program(), after))));
        Money kept = basis.total(after);
        return takeBack(taken, basis.total(before).amount() - kept.amount(), Optional.of(kept).filter(_ -> !after.isNothing()));
    }

    /** {@code kept} is what is left of the purchase, empty where nothing is; the visit goes with the last of it. */
    private Posting takeBack(Map<ProgramId, Fraction> taken, long spend, Optional<Money> kept) {
        String key = original.id().key();
        List<Movement> movements = original.movements().stream().filter(given -> !taken.get(given.program()).isZero())
                .map(given -> movement(given, taken.get(given.program()))).toList();
        draft.appendReversal(command.request(), key, kept, movements);
        if (kept.isPresent()) {
            draft.lessen(key, taken);
        } else {
            draft.forget(key);
            command.original().uses().forEach(draft::giveBack);
        }
        Measure gone = Measures.of(taken, spend, kept.isPresent() ? 0 : 1, draft.programs());
        draft.measure(original.occurredAt(), earned -> earned.minus(gone));
        return draft.posting();
    }

    private Movement movement(Movement given, Fraction exact) {
        Holding holding = draft.holding(given.program());
        HoldingChange change = TakeBack.of(holding, given.lots(), exact, policy(given.program()), draft.today());
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
        return Refusals.unless(!command.original().reversed(), Refusal.AlreadyReversed::new);
    }

    private Optional<Refusal> noSuchPart() {
        return rest instanceof Rest.Refused(Refusal refusal) ? Optional.of(refusal) : Optional.empty();
    }
}
