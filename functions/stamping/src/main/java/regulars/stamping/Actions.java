package regulars.stamping;

import java.util.List;
import java.util.Optional;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.program.ActionId;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.Refusals;

/** {@code POST /v1/actions}: a guest has done something that a program gives for. */
final class Actions {
    private static final int PROOF_CHARS_MAX = 200;

    private final LedgerWriter ledger;
    private final Running programs;
    private final References references;
    private final Whereabouts whereabouts;
    private final World world;

    Actions(LedgerWriter ledger, Running programs, References references, Whereabouts whereabouts, World world) {
        this.ledger = ledger;
        this.programs = programs;
        this.references = references;
        this.whereabouts = whereabouts;
        this.world = world;
    }

    private record Deed(CardCode card, ProgramId program, ActionId action, Optional<String> proof, Optional<String> place) { }

    Response act(Request http) {
        Deed deed = read(http.fields());
        Keyed keyed = LedgerRequests.keyed(http, deed.card().account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, deed, account)));
    }

    private Deed read(Fields fields) {
        String card = fields.text("card", 1, Scans.TEXT_CHARS_MAX);
        String program = fields.text("programId", 1, Scans.TEXT_CHARS_MAX);
        String action = fields.text("actionId", 1, Scans.TEXT_CHARS_MAX);
        Optional<String> proof = fields.optionalText("proof", 1, PROOF_CHARS_MAX);
        Optional<String> place = Whereabouts.named(fields);
        fields.done();
        if (!ActionId.isValid(action)) {
            throw Problem.of(404, "action-unknown");
        }
        return new Deed(LedgerRequests.card(card, world), Scans.programs(List.of(program)).iterator().next(), new ActionId(action), proof, place);
    }

    private Proposal propose(Request http, Keyed keyed, Deed deed, Account account) {
        if (account.member(deed.card().tag()).isEmpty()) {
            throw Refusals.problem(new Refusal.CardUnknown(), world.now());
        }
        var request = LedgerRequests.now(http, keyed, whereabouts.of(http, deed.place()), world);
        Programs running = programs.forAction(http.merchant(), program -> program.id().equals(deed.program()), deed.action(), request.occurred());
        Posting posting = Refusals.accepted(Ledger.act(account, running,
                new Command.Act(request, deed.program(), deed.action(), deed.proof())), request.recordedAt());
        if (deed.proof().map(proof -> references.isShown(http.merchant(), proof)).orElse(false)) {
            throw Problem.of(409, "proof-known");
        }
        return new Proposal(posting, Receipt.of(posting, keyed.entry(), running),
                deed.proof().map(proof -> References.show(http.merchant(), proof, keyed.entry())).stream().toList(),
                deed.proof(), RewardsReady.by(posting, account, running, request.recordedAt()));
    }
}
