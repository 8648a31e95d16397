package regulars.redemption;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.CardCode;
import regulars.domain.ProgramId;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.RewardsReady;
import regulars.domain.ledger.Transfer;
import regulars.domain.program.Program;
import regulars.domain.program.Programs;
import regulars.domain.purchase.Purchase;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramJson;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /v1/transfers}: one guest gives units to another. */
final class Transfers {
    private static final int TEXT_CHARS_MAX = 40;

    private final LedgerWriter ledger;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final World world;

    Transfers(LedgerWriter ledger, Accounts accounts, ProgramStore programs, World world) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.programs = programs;
        this.world = world;
    }

    private record Wish(CardCode giver, CardCode receiver, ProgramId program, long units) { }

    Response give(Request http) {
        Wish wish = read(http.fields());
        Keyed keyed = LedgerRequests.keyed(http, wish.giver().account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, wish, account)));
    }

    private Wish read(Fields fields) {
        String card = fields.text("card", 1, TEXT_CHARS_MAX);
        String to = fields.text("to", 1, TEXT_CHARS_MAX);
        String program = fields.text("programId", 1, TEXT_CHARS_MAX);
        long units = fields.amount("amount", 1, Purchase.AMOUNT_LIMIT);
        fields.done();
        if (!ProgramId.isValid(program)) {
            throw Problem.of(404, "program-unknown");
        }
        return new Wish(LedgerRequests.card(card, world), LedgerRequests.card(to, world), new ProgramId(program), units);
    }

    /** The receiver is read strongly each time: only the giver's key says whether it has been done. */
    private Proposal propose(Request http, Keyed keyed, Wish wish, Account giver) {
        Instant now = world.now();
        Account receiver = accounts.findConsistent(http.merchant(), wish.receiver()).map(Accounts.Stored::account)
                .filter(_ -> giver.member(wish.giver().tag()).isPresent())
                .orElseThrow(() -> Refusals.problem(new Refusal.CardUnknown(), now));
        Programs running = programs.load(http.merchant());
        var transfer = new Transfer(LedgerRequests.now(http, keyed, world), wish.program(), wish.units());
        Posting posting = Refusals.accepted(Ledger.transfer(giver, receiver, running, transfer), now);
        List<ProgramId> ready = RewardsReady.by(posting.other().orElseThrow(), receiver, running, now);
        return new Proposal(posting, answer(posting, keyed, running), List.of(), Optional.empty(), ready);
    }

    private static ObjectNode answer(Posting posting, Keyed keyed, Programs running) {
        Entry entry = posting.entry(keyed.entry()).orElseThrow().entry();
        Program program = running.find(entry.movements().getFirst().program()).orElseThrow();
        ObjectNode node = Json.object().put("entryId", entry.id().toString()).put("programId", program.id().value())
                .put("kind", program.kind().code()).put("amount", -entry.movements().getFirst().amount())
                .put("balance", posting.account().holding(program.id()).available()).put("recordedAt", entry.recordedAt().toString());
        ProgramJson.currency(program, node);
        return node;
    }
}
