package regulars.stamping;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import regulars.domain.Refusal;
import regulars.domain.ledger.Account;
import regulars.domain.ledger.Command;
import regulars.domain.ledger.Earned;
import regulars.domain.ledger.Entry;
import regulars.domain.ledger.EntryId;
import regulars.domain.ledger.Ledger;
import regulars.domain.ledger.Posting;
import regulars.domain.ledger.Returned;
import regulars.domain.program.Programs;
import regulars.platform.World;
import regulars.platform.http.Fields;
import regulars.platform.http.Idempotency;
import regulars.platform.http.Problem;
import regulars.platform.http.Request;
import regulars.platform.http.Response;
import regulars.platform.json.Json;
import regulars.platform.store.Accounts;
import regulars.platform.store.Accounts.StoredEntry;
import regulars.platform.store.LedgerRequests;
import regulars.platform.store.LedgerWriter;
import regulars.platform.store.LedgerWriter.Keyed;
import regulars.platform.store.LedgerWriter.Proposal;
import regulars.platform.store.ProgramStore;
import regulars.platform.store.Refusals;

/** {@code POST /v1/stamps/{entryId}/reversal} and {@code POST /v1/purchases/reversals}: a scan is undone, whole or in part. */
final class Reversals {
    private static final int REASON_CHARS_MAX = 200;

    private final LedgerWriter ledger;
    private final Accounts accounts;
    private final ProgramStore programs;
    private final References references;
    private final Idempotency idempotency;
    private final World world;

    Reversals(LedgerWriter ledger, Accounts accounts, ProgramStore programs, References references, Idempotency idempotency, World world) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.programs = programs;
        this.references = references;
        this.idempotency = idempotency;
        this.world = world;
    }

    private record Order(Returned returned, Optional<String> reason) { }

    /** By the entry's id. */
    Response stamps(Request http) {
        Order order = read(http.optionalFields());
        return reverse(http, EntryId.parse(http.path().get("entryId")), order);
    }

    /** By the till's name for the purchase, which may come after its refund. */
    Response purchase(Request http) {
        Fields fields = http.fields();
        String reference = fields.matching("reference", Entry.REFERENCE);
        Order order = read(fields);
        Optional<EntryId> entry = entry(http, reference);
        return entry.isPresent() && !idempotency.isAnswered(http, http.merchant())
                ? reverse(http, entry, order) : waiting(http, reference, order);
    }

    private Optional<EntryId> entry(Request http, String reference) {
        return references.find(http.merchant(), reference).flatMap(References.Reference::entry);
    }

    private Response waiting(Request http, String reference, Order order) {
        try {
            return idempotency.once(http, http.merchant(), () -> note(http, reference, order), memo -> Response.json(202, memo));
        } catch (Problem problem) {
            Optional<EntryId> arrivedMeanwhile = entry(http, reference);
            if (arrivedMeanwhile.isEmpty()) {
                throw problem;
            }
            return reverse(http, arrivedMeanwhile, order);
        }
    }

    private static Order read(Fields fields) {
        Returned returned = ReturnedForm.read(fields);
        Optional<String> reason = fields.optionalText("reason", 0, REASON_CHARS_MAX).filter(text -> !text.isEmpty());
        fields.done();
        return new Order(returned, reason);
    }

    private Response reverse(Request http, Optional<EntryId> id, Order order) {
        StoredEntry original = id.flatMap(known -> accounts.entry(http.merchant(), known))
                .orElseThrow(() -> Refusals.problem(new Refusal.EntryUnknown(), world.now()));
        Keyed keyed = LedgerRequests.keyed(http, original.sealed().entry().id().account());
        return Response.json(201, ledger.post(keyed, account -> propose(http, keyed, original, order, account)));
    }

    private Proposal propose(Request http, Keyed keyed, StoredEntry original, Order order, Account account) {
        Instant now = world.now();
        Programs running = programs.load(http.merchant());
        Earned earned = ledger.earned(http.merchant(), original);
        var command = new Command.Reverse(LedgerRequests.now(http, keyed, world), earned, order.returned());
        Posting posting = Refusals.accepted(Ledger.reverse(account, running, command), now);
        return new Proposal(posting, Receipt.of(posting, keyed.entry(), running),
                List.of(LedgerWriter.reversal(http.merchant(), earned.entry().id(), keyed.entry(), earned.without(order.returned()))),
                order.reason());
    }

    /** Of a purchase that is not there yet nobody knows the parts. */
    private Idempotency.Change note(Request http, String reference, Order order) {
        if (!(order.returned() instanceof Returned.Everything)) {
            throw Refusals.problem(new Refusal.PartUnknown(), world.now());
        }
        Optional<References.Reference> known = references.find(http.merchant(), reference);
        if (known.flatMap(References.Reference::entry).isPresent()) {
            throw Problem.busy();
        }
        return new Idempotency.Change(known.isPresent() ? List.of() : List.of(References.reversed(http.merchant(), reference)),
                Json.object().put("reference", reference).put("status", "waiting"));
    }
}
